/// A line-by-line comparison of two texts.
///
/// The texts are compared from the beginning. Where they diverge, the nearest equal lines are searched for within a
/// window. The time is linear in the number of lines, and the result is correct but not always minimal.
package struct LineDiff: Sendable {
  /// The lines of the first text and of the second, without line feeds.
  package let old: [ArraySlice<UInt8>]
  package let new: [ArraySlice<UInt8>]
  /// For each line of the second text, the index of the equal or changed line of the first; nil for an inserted line.
  package private(set) var sources: [Int?]
  /// The differing ranges, in order.
  package private(set) var changes: [Change] = []

  /// A range of lines of the first text, and the range that replaces it in the second.
  package struct Change: Sendable, Equatable {
    package var old: Range<Int>
    package var new: Range<Int>
  }

  /// The size of the window in which equal lines are searched for.
  private static let window = 32

  /// Compares two texts with line feeds.
  package init(_ first: [UInt8], _ second: [UInt8]) {
    old = first.split(separator: 10, omittingEmptySubsequences: false)
    new = second.split(separator: 10, omittingEmptySubsequences: false)
    sources = Array(repeating: nil, count: new.count)
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        sources[j] = i
        (i, j) = (i + 1, j + 1)
        continue
      }
      let (skippedOld, skippedNew) = resynchronized(i, j)
      // The last lines of the ranges correspond: an insertion precedes a line, and joined lines end like the last of
      // them.
      for back in 0..<min(skippedOld, skippedNew) { sources[j + skippedNew - 1 - back] = i + skippedOld - 1 - back }
      appendCoalescing(Change(old: i..<i + skippedOld, new: j..<j + skippedNew))
      (i, j) = (i + skippedOld, j + skippedNew)
    }
  }

  private mutating func appendCoalescing(_ change: Change) {
    if let last = changes.last, last.old.upperBound == change.old.lowerBound,
      last.new.upperBound == change.new.lowerBound
    {
      changes[changes.count - 1] = Change(
        old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
    } else {
      changes.append(change)
    }
  }

  /// Returns how many lines of each text to skip until two are equal and not empty; one of each if there are none
  /// nearby.
  private func resynchronized(_ i: Int, _ j: Int) -> (old: Int, new: Int) {
    let (restOld, restNew) = (old.count - i, new.count - j)
    guard restOld > 0, restNew > 0 else { return (restOld, restNew) }
    for distance in 1..<Self.window {
      for passed in 0...distance where passed < restOld && distance - passed < restNew {
        let line = old[i + passed]
        // Empty lines are common; one is significant only if the same number of lines is skipped in both texts.
        if !line.isEmpty || distance == 2 * passed, line == new[j + distance - passed] {
          return (passed, distance - passed)
        }
      }
    }
    return (1, 1)
  }
}
