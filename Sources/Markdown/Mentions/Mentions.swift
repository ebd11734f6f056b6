import Diagnostics

/// The entities found by name so far.
struct Mentions {
  /// One entry per identifier, in order of first mention.
  private(set) var list: [Mention] = []
  private var indices: [Int: Int] = [:]

  /// Counts a mention; returns false for a first mention, which ``begin(_:at:)`` counts.
  mutating func count(_ identifier: Int) -> Bool {
    guard let index = indices[identifier] else { return false }
    list[index].count += 1
    return true
  }

  /// Records and counts the first mention.
  mutating func begin(_ identifier: Int, at range: SourceRange) {
    indices[identifier] = list.count
    list.append(Mention(identifier: identifier, count: 1, range: range))
  }
}
