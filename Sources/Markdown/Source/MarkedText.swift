/// A text with the marks of ``Mark`` in it, ready for libcmark.
struct MarkedText {
  /// Bytes that were put in.
  struct Insertion {
    /// The offset of the first byte in the marked text.
    let offset: Int
    /// The number of bytes.
    let length: Int
    /// The number of characters.
    let characters: Int
  }

  /// The definition of a footnote.
  struct Definition {
    /// The offset of the `[` in the marked text.
    let offset: Int
    /// The label, in lower case.
    let label: [UInt8]
  }

  /// The marked text; nil when nothing was put in, and the text itself serves.
  var bytes: [UInt8]?
  /// What was put in, in order.
  var insertions: [Insertion] = []
  /// The definitions of footnotes that the lines look like, in order; some may turn out to stand in code.
  var definitions: [Definition] = []
  /// Characters that the source must not hold, and their offsets in the marked text.
  var reserved: [(scalar: UInt32, offset: Int)] = []
  /// Whether the text is malformed UTF-8; scanning stopped there.
  var isMalformed = false
  /// Whether a pipe is in the text, so that there may be tables.
  var hasPipes = false
  /// How often an image may begin.
  var imageOpeners = 0
}
