/// The leaf block whose inlines are being read: what is needed to find them in the source.
struct InlineContext {
  /// The line on which libcmark says that it begins.
  var line = 1
  /// The column in bytes on which libcmark says that it begins.
  var column = 1
  /// Its bytes in the marked text.
  var range = 0..<0
  /// How many block quotations are around it.
  var quotes = 0
  /// Where the last inline was found; the next stands after it.
  var cursor = 0
  /// The number of failed searches in a block after which no more are made there.
  static let patience = 8
  /// The number of failed searches so far; they are limited so that no text makes this slow.
  var misses = 0
  /// For a text that was parsed apart, where each of its lines stands in the marked text.
  var apart: [LineOfPart] = []
}

/// A line of a text that is parsed apart from its document, such as a table's cell.
struct LineOfPart {
  /// Where its first byte stands in the marked text.
  let offset: Int
  /// The number of bytes put in before it.
  let added: Int
}
