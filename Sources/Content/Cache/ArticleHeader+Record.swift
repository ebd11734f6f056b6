import Bytes
import Diagnostics
import Entities

extension ArticleHeader {
  /// Reads the header of `file` from a cache entry.
  init(of file: ContentTree.File, _ entry: ContentCache.Entry, from decoder: inout RecordDecoder) throws {
    self.file = file
    fileHash = entry.hash
    lettersHash = entry.lettersHash
    identity = try Article.Identity(from: &decoder)
    publication = try Article.Publication(from: &decoder)
    tags = try decoder.list { try FoldedTag(from: &$0) }
    isBundle = try decoder.flag()
    unpublished = try decoder.optional { try $0.value() }
    titleLocation = try SourceLocation(from: &decoder)
    publicationWindow = try PublicationWindow(from: &decoder)
    locationHash = try decoder.hash()
    anchors = .record(try decoder.withBytes { try $0.skipTexts() }.bytes)
  }

  /// Writes the header without the fields that the entry itself stores.
  func write(to encoder: RecordEncoder) throws {
    identity.write(to: encoder)
    try publication.write(to: encoder)
    try encoder.write(list: tags)
    encoder.write(isBundle)
    try encoder.write(optional: unpublished) { try encoder.write($0) }
    encoder.write(titleLocation.path)
    titleLocation.range.write(to: encoder)
    publicationWindow.write(to: encoder)
    encoder.write(hash: locationHash)
    encoder.write(texts: anchors.identifiers)
  }

  /// The hash of the fields of the header that cards and pages show.
  var fingerprint: Hash64 {
    get throws {
      let encoder = RecordEncoder(capacity: 512)
      identity.write(to: encoder)
      try publication.write(to: encoder)
      try encoder.write(list: tags)
      return Hash64(encoder.bytes)
    }
  }
}
