import Bytes

/// Finds out where text of the tree stands in the source.
///
/// libcmark does not say where text stands. What is looked for is looked for in the lines of its block, from the last place
/// on, past code and past the addresses of links.
struct Locator {
  private let source: UnsafeBufferPointer<UInt8>
  private var leaf = -1
  private var cursor = 0
  private var spans: [Range<Int>] = []
  private var misses = 0

  /// After so many vain searches in a block none is made there, so that no text makes this slow.
  private static let patience = 8
  /// How many bytes on each side must be the same.
  private static let context = 12

  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// The place of a stretch of text.
  ///
  /// What stands beside it must be the same where that is written as it reads. Markup is found only with a character on each
  /// side, where its text has one, and only where its first byte is not escaped.
  mutating func place(
    of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ owner: TextOwner, _ tree: Tree, isMarkup: Bool = false
  ) -> Range<Int>? {
    enter(owner.leaf, tree)
    guard misses < Self.patience else { return nil }
    let before = max(owner.string.lowerBound, range.lowerBound - Self.context)
    let after = min(owner.string.upperBound, range.upperBound + Self.context)
    var needles = [before..<after]
    if isMarkup {
      needles.append(Self.neighbours(of: range, in: text, owner))
    } else {
      needles += [range.lowerBound..<after, before..<range.upperBound].filter { $0 != range } + [range]
    }
    for needle in needles {
      let found = find(
        UnsafeBufferPointer(rebasing: text[needle]), skip: range.lowerBound - needle.lowerBound, length: range.count,
        owner, tree, isMarkup: isMarkup)
      if let found { return found }
    }
    misses += 1
    return nil
  }

  /// A stretch of text with the character on each side of it.
  private static func neighbours(
    of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ owner: TextOwner
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if start > owner.string.lowerBound, let (_, length) = UTF8Scalars.decode(text, before: start) { start -= length }
    if end < owner.string.upperBound { end += UTF8Scalars.decode(text, at: end).length }
    return start..<end
  }

  private mutating func enter(_ index: Int, _ tree: Tree) {
    guard index != leaf else { return }
    leaf = index
    cursor = tree.leaves[index].range.lowerBound
    misses = 0
    spans = CodeSpans.ranges(in: source, tree.leaves[index].range)
  }

  /// The next place of `needle`, of which `skip` bytes stand before what is asked for.
  private mutating func find(
    _ needle: UnsafeBufferPointer<UInt8>, skip: Int, length: Int, _ owner: TextOwner, _ tree: Tree,
    isMarkup: Bool
  ) -> Range<Int>? {
    let end = tree.leaves[owner.leaf].range.upperBound
    var i = max(tree.leaves[owner.leaf].range.lowerBound, cursor - skip)
    while i < end {
      guard source[i] == needle[0], let start = match(needle, at: i, before: end, offset: skip) else {
        i += 1
        continue
      }
      if start >= cursor, !isCode(start), isInAddress(start) == owner.isTitle, !(isMarkup && isEscaped(start)) {
        cursor = start + 1
        return start..<min(end, start + length)
      }
      i += 1
    }
    return nil
  }

  /// Whether `needle` stands at `start`, marks not counted; the place of its byte at `offset`.
  private func match(
    _ needle: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int, offset: Int
  ) -> Int? {
    var i = start
    var found = start
    for (index, byte) in needle.enumerated() {
      while let mark = Mark.at(i, in: source) { i += mark == Mark.flankThenPunctuation ? 6 : 3 }
      guard i < end, source[i] == byte else { return nil }
      if index == offset { found = i }
      i += 1
    }
    return found
  }

  private func isCode(_ offset: Int) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].contains(offset)
  }

  /// Whether an address or a title of a link is open at `offset`: after `](` and before `)`, in the same line.
  private func isInAddress(_ offset: Int) -> Bool {
    var i = offset
    let floor = max(1, offset - 1024)
    while i > floor, source[i - 1] != 10, source[i - 1] != UInt8(ascii: ")") {
      if source[i - 1] == UInt8(ascii: "("), source[i - 2 < 0 ? 0 : i - 2] == UInt8(ascii: "]") { return true }
      i -= 1
    }
    return false
  }

  private func isEscaped(_ offset: Int) -> Bool {
    var i = offset
    while i > 0, source[i - 1] == UInt8(ascii: "\\") { i -= 1 }
    return (offset - i) & 1 == 1
  }
}
