/// The leaf block whose inlines are being read, with the state needed to locate them in the source.
struct InlineContext {
  /// The line on which the block begins according to libcmark.
  var line = 1
  /// The column, in bytes, at which the block begins according to libcmark.
  var column = 1
  /// The bytes of the block in the marked text.
  var range = 0..<0
  /// The number of enclosing block quotes.
  var quotes = 0
  /// The offset after the start of the last inline located; the next one follows it.
  var cursor = 0
  /// The number of failed searches in a block after which no more are made there.
  static let missLimit = 8
  /// The number of failed searches so far, limited so that no input makes this slow.
  var misses = 0
  /// For a text parsed separately, the location of each of its lines in the marked text.
  var lineMappings: [LineMapping] = []
}

/// A line of a text parsed separately from its document, such as a table cell.
struct LineMapping {
  /// The offset of its first byte in the marked text.
  let offset: Int
  /// The number of bytes inserted before it.
  let prefixLength: Int
}
