/// A parsed text: nodes in the order in which they begin, and their strings one after another.
struct Tree {
  /// The target of a link or an image.
  struct Target {
    /// The address, as a range of ``Tree/text``.
    var address: Range<Int32>
    /// The title, as a range of ``Tree/text``.
    var title: Range<Int32>
    /// Where the link ends, as an offset in the marked text.
    var endOffset: Int32
  }

  var nodes: [Node] = []
  var text: [UInt8] = []
  var targets: [Target] = []
  /// The info strings of fenced code, as ranges of ``text``.
  var infos: [Range<Int32>] = []
  /// The node of each footnote by its number; -1 where none was built.
  var footnotes: [Int32] = []
  /// The blocks that hold text themselves, in order.
  var leaves: [Leaf] = []

  /// The bytes at a range of ``text``.
  func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> { text[Int(range.lowerBound)..<Int(range.upperBound)] }

  /// The bytes at a range of ``text`` as a string.
  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
