import Bytes
import Diagnostics
import Entities
import SourceFiles

/// The record of an article in the build cache: its header and the outcome of resolving it, without the body.
///
/// Members' articles have no record, since the cache must not reveal their contents.
struct ArticleRecord: Sendable {
  /// The part of the article that other articles and pages depend on.
  let header: ArticleHeader
  /// The diagnostics of the file itself.
  let diagnostics: [Diagnostic]
  /// The entry that holds it.
  let entry: ContentCache.Entry
  /// The encoded outcome, which is decoded when the article is published.
  private let encodedOutcome: ArraySlice<UInt8>

  /// Reads the record of `file` from an entry; throws if it is damaged.
  init(_ entry: ContentCache.Entry, of file: ContentTree.File) throws {
    self.entry = entry
    (header, diagnostics, encodedOutcome) = try RecordDecoder.read(entry.record) { decoder in
      let header = try ArticleHeader(of: file, entry, from: &decoder)
      return (header, try decoder.list { try $0.value() }, decoder.rest())
    }
  }

  /// Decodes the outcome; throws if it refers to an entity that no longer exists.
  func outcome(_ keys: ReferenceKeys) throws -> Outcome {
    try RecordDecoder.read(encodedOutcome, keys: keys) { try Outcome(from: &$0) }
  }

  /// Encodes the record of an article.
  static func write(
    _ header: ArticleHeader, _ diagnostics: [Diagnostic], _ outcome: Outcome, keys: ReferenceKeys
  ) throws -> [UInt8] {
    let encoder = RecordEncoder(keys: keys, capacity: 1024)
    try header.write(to: encoder)
    try encoder.write(values: diagnostics)
    try outcome.write(to: encoder)
    // The copy drops the spare capacity, which adds up over a hundred thousand records.
    return encoder.bytes.withUnsafeBufferPointer { Array($0) }
  }
}
