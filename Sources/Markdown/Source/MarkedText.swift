/// A text with the marks of ``Mark`` inserted, ready for libcmark.
struct MarkedText {
  /// A run of inserted bytes.
  struct Insertion {
    /// The offset of the first byte in the marked text.
    let offset: Int
    /// The number of bytes inserted.
    let length: Int
    /// The number of characters inserted.
    let characters: Int
  }

  /// A footnote definition.
  struct Definition {
    /// The offset of the `[` in the marked text.
    let offset: Int
    /// The label, lowercased.
    let label: [UInt8]
  }

  /// The marked text; nil if nothing was inserted and the text itself can be used.
  var bytes: [UInt8]?
  /// The insertions, in order.
  var insertions: [Insertion] = []
  /// The lines that look like footnote definitions, in order; some may turn out to be code.
  var definitions: [Definition] = []
  /// The labels, lowercased, of lines that would be footnote definitions but for a full-width colon.
  var wideColonLabels: Set<[UInt8]> = []
  /// Characters not allowed in a source, and their offsets in the marked text.
  var reserved: [(scalar: UInt32, offset: Int)] = []
  /// Whether the text is malformed UTF-8 and was therefore not scanned.
  var isMalformed = false
  /// Whether the text contains a pipe, so that it may contain tables.
  var hasPipes = false
  /// The number of possible image openers.
  var imageOpeners = 0
}
