import Bytes
import Diagnostics
import Entities
import SourceFiles

/// What the build cache holds of an article: its header, and what resolving gave, but for the text.
///
/// Members' articles have none: the cache must not tell what is in them.
struct ArticleRecord: Sendable {
  /// What everything else may know of the article.
  let header: ArticleHeader
  /// What is wrong with the file itself.
  let diagnostics: [Diagnostic]
  /// The entry that holds it.
  let entry: ContentCache.Entry
  /// The outcome, decoded when the article is published.
  private let encodedOutcome: ArraySlice<UInt8>

  /// Reads the record that an entry holds of `file`; fails where it is damaged.
  init(_ entry: ContentCache.Entry, of file: ContentTree.File) throws {
    self.entry = entry
    (header, diagnostics, encodedOutcome) = try RecordDecoder.read(entry.record) { decoder in
      let header = try ArticleHeader(of: file, entry, from: &decoder)
      return (header, try decoder.list { try $0.value() }, decoder.rest())
    }
  }

  /// What resolving gave; fails where it names an entity that is gone.
  func outcome(_ keys: ReferenceKeys) throws -> Outcome {
    try RecordDecoder.read(encodedOutcome, keys: keys) { try Outcome(from: &$0) }
  }

  /// Writes the record of an article.
  static func write(
    _ header: ArticleHeader, _ diagnostics: [Diagnostic], _ outcome: Outcome, keys: ReferenceKeys
  ) throws -> [UInt8] {
    let encoder = RecordEncoder(keys: keys, capacity: 1024)
    try header.write(to: encoder)
    try encoder.write(values: diagnostics)
    try outcome.write(to: encoder)
    // A copy has no room to grow, of which there is much in a hundred thousand of them.
    return encoder.bytes.withUnsafeBufferPointer { Array($0) }
  }
}
