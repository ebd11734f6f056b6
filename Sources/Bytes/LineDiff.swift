/// Which lines of two texts are the same.
///
/// The texts are compared from the beginning; where they part, the nearest lines that are the same again are looked for within
/// a window. The time is linear in the lines, and the result exact, though not always the shortest.
package struct LineDiff: Sendable {
  /// The lines of the first text without their ends, and those of the second.
  package let old: [ArraySlice<UInt8>]
  package let new: [ArraySlice<UInt8>]
  /// For each line of the second text the index of the line of the first that stands for it: the same line, or the changed one;
  /// nil for a line that was put in.
  package private(set) var sources: [Int?]
  /// The stretches in which the texts differ, in order.
  package private(set) var changes: [Change] = []

  /// Lines of the first text and those that stand in their place.
  package struct Change: Sendable, Equatable {
    package var old: Range<Int>
    package var new: Range<Int>
  }

  /// How far the same line is looked for.
  private static let window = 32

  /// Compares two texts whose lines end with line feeds.
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
      // The last lines stand for one another: what is put in stands before a line, and joined lines end as the last of them.
      for back in 0..<min(skippedOld, skippedNew) { sources[j + skippedNew - 1 - back] = i + skippedOld - 1 - back }
      note(Change(old: i..<i + skippedOld, new: j..<j + skippedNew))
      (i, j) = (i + skippedOld, j + skippedNew)
    }
  }

  private mutating func note(_ change: Change) {
    if let last = changes.last, last.old.upperBound == change.old.lowerBound,
      last.new.upperBound == change.new.lowerBound
    {
      changes[changes.count - 1] = Change(
        old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
    } else {
      changes.append(change)
    }
  }

  /// How many lines of each text to pass until two are the same and not empty; one of each where none is near.
  private func resynchronized(_ i: Int, _ j: Int) -> (old: Int, new: Int) {
    let (restOld, restNew) = (old.count - i, new.count - j)
    guard restOld > 0, restNew > 0 else { return (restOld, restNew) }
    for distance in 1..<Self.window {
      for passed in 0...distance where passed < restOld && distance - passed < restNew {
        let line = old[i + passed]
        // Empty lines are everywhere; one says something only where as many lines stand before it in both texts.
        if !line.isEmpty || distance == 2 * passed, line == new[j + distance - passed] {
          return (passed, distance - passed)
        }
      }
    }
    return (1, 1)
  }
}
