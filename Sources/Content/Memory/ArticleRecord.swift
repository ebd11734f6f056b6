import Bytes
import Diagnostics
import Markdown

/// What a build remembers of an article: all that reading and looking up gave, but for the text itself.
///
/// Members' articles have none: what a build remembers may not tell what is in them.
final class ArticleRecord: Sendable {
  /// The article; its tags stand apart, for they are counted anew in each build.
  let article: Article
  /// Its tags.
  let tags: [FoldedTag]
  /// What others need to know of it, and what was found.
  let rest: Rest
  /// The hash of the article and its tags: what lists and other pages can know of it.
  let fingerprint: UInt64

  init(article: Article, tags: [FoldedTag], rest: Rest) {
    self.article = article
    self.tags = tags
    self.rest = rest
    fingerprint = 0
  }

  /// Reads a record; fails where it names what is no more.
  init(_ record: ArraySlice<UInt8>, keys: ReferenceKeys) throws {
    (article, tags, fingerprint, rest) = try RecordReader.read(record, keys: keys) { reader in
      let article = try Article(from: &reader)
      let tags = try reader.list { try FoldedTag(from: &$0) }
      let fingerprint = try reader.hash()
      let rest = try Rest(from: &reader)
      guard reader.isAtEnd else { throw RecordFault.damaged }
      return (article, tags, fingerprint, rest)
    }
  }

  /// What stands beside the article.
  struct Rest: Sendable, Codable {
    var isBundle: Bool
    var unpublished: Unpublished.Reason?
    var place: Place
    /// The anchors of its headings.
    var anchors: [String]
    /// When it is published as it is now.
    var horizon: Horizon
    /// Whether it has a text that anyone may read.
    var hasBody: Bool
    /// The hash of the text and of what its links lead to.
    var bodyFingerprint: UInt64
    /// Whether its links depend on where other articles are.
    var leansOnAddresses: Bool
    /// What few articles have.
    var extra: Extra?
  }

  /// What few articles have; most are read faster without it.
  struct Extra: Sendable, Hashable, Codable {
    var slugRange: SourceRange?
    var aliases: [Located<String>] = []
    /// What was wrong with the file itself.
    var readingDiagnostics: [Diagnostic] = []
    /// What was wrong with its links and files.
    var bindingDiagnostics: [Diagnostic] = []
    var doubts: [Doubt] = []
    /// The files that it makes public.
    var media: [MediaFile] = []
    /// What the system says of those files, in the same order.
    var stamps: [FileStamp] = []
    /// The films within the text.
    var films: [Video] = []
  }

  /// The bytes of the record.
  func bytes(keys: ReferenceKeys) throws -> (bytes: [UInt8], fingerprint: UInt64) {
    let encoder = RecordEncoder(keys: keys, capacity: 1024)
    try article.write(to: encoder)
    try encoder.write(list: tags)
    let fingerprint = Hash64(encoder.bytes).value
    encoder.write(hash: fingerprint)
    try rest.write(to: encoder)
    return (encoder.bytes, fingerprint)
  }
}
