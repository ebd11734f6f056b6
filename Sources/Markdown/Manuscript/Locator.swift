import Bytes

/// Maps text of the tree to its location in the source.
///
/// libcmark does not report the locations of text. Each text is searched for in the lines of its block, starting at the
/// last match and skipping code and link destinations.
struct Locator {
  private let source: UnsafeBufferPointer<UInt8>
  private var leaf = -1
  private var cursor = 0
  private var spans: [Range<Int>] = []
  private var misses = 0

  /// The number of failed searches in a block after which no more are made there, so that no input makes this slow.
  private static let missLimit = 8
  /// The number of bytes of context to match on each side.
  private static let context = 12

  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Returns the location of a range of text.
  ///
  /// The surrounding text must match too wherever the source spells it as it reads. Markup is matched only together
  /// with a character on each side, if its text has one, and only if its first byte is not escaped. Text that looks
  /// like the destination of a link is skipped, unless `mayBeDestination` because the parser left it as text.
  mutating func locate(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ owner: TextOwner, _ tree: Tree, isMarkup: Bool = false,
    mayBeDestination: Bool = false
  ) -> Range<Int>? {
    enter(owner.leaf, tree)
    guard misses < Self.missLimit else { return nil }
    let before = max(owner.string.lowerBound, range.lowerBound - Self.context)
    let after = min(owner.string.upperBound, range.upperBound + Self.context)
    var needles = [before..<after]
    if isMarkup {
      needles.append(Self.neighbours(of: range, in: text, owner))
    } else {
      needles += [range.lowerBound..<after, before..<range.upperBound].filter { $0 != range } + [range]
    }
    for needle in needles {
      let location = find(
        UnsafeBufferPointer(rebasing: text[needle]), skip: range.lowerBound - needle.lowerBound, length: range.count,
        owner, tree, isMarkup: isMarkup, mayBeDestination: mayBeDestination)
      if let location { return location }
    }
    misses += 1
    return nil
  }

  /// A range of text extended by one character on each side.
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

  /// The next match of `needle`, less the `skip` bytes of context before the wanted range.
  private mutating func find(
    _ needle: UnsafeBufferPointer<UInt8>, skip: Int, length: Int, _ owner: TextOwner, _ tree: Tree,
    isMarkup: Bool, mayBeDestination: Bool
  ) -> Range<Int>? {
    let end = tree.leaves[owner.leaf].range.upperBound
    var i = max(tree.leaves[owner.leaf].range.lowerBound, cursor - skip)
    while i < end {
      guard source[i] == needle[0], let start = match(needle, at: i, before: end, offset: skip) else {
        i += 1
        continue
      }
      if start >= cursor, !isCode(start), mayBeDestination || isInDestination(start) == owner.isTitle,
        !(isMarkup && isEscaped(start))
      {
        cursor = start + 1
        return start..<min(end, start + length)
      }
      i += 1
    }
    return nil
  }

  /// Matches `needle` at `start`, ignoring marks; returns the location of its byte at `offset`.
  private func match(
    _ needle: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int, offset: Int
  ) -> Int? {
    var i = start
    var location = start
    for (index, byte) in needle.enumerated() {
      while let mark = Mark.at(i, in: source) { i += mark == Mark.flankThenPunctuation ? 6 : 3 }
      guard i < end, source[i] == byte else { return nil }
      if index == offset { location = i }
      i += 1
    }
    return location
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

  /// Whether `offset` is in a link's destination or title: after `](` and before `)`, on the same line.
  private func isInDestination(_ offset: Int) -> Bool {
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
