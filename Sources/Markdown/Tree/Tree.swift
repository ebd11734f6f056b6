/// A parsed text: its nodes in pre-order, and their concatenated strings.
struct Tree {
  /// The target of a link or an image.
  struct Target {
    /// The destination, as a range of ``Tree/text``.
    var destination: Range<Int32>
    /// The title, as a range of ``Tree/text``.
    var title: Range<Int32>
    /// The end of the link, as an offset in the marked text.
    var endOffset: Int32
  }

  var nodes: [Node] = []
  var text: [UInt8] = []
  var targets: [Target] = []
  /// The info strings of fenced code, as ranges of ``text``.
  var infoStrings: [Range<Int32>] = []
  /// The node of each footnote by its number, or -1 if none was built.
  var footnotes: [Int32] = []
  /// The blocks that contain text directly, in order.
  var leaves: [LeafBlock] = []

  /// The bytes at a range of ``text``.
  func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> { text[Int(range.lowerBound)..<Int(range.upperBound)] }

  /// The bytes at a range of ``text`` as a string.
  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
