import Diagnostics

/// The entities found by name so far.
struct Mentions {
  /// One entry for each identifier, in the order of first mention.
  private(set) var list: [Mention] = []
  private var indices: [Int: Int] = [:]

  /// Counts one mention; false when it is the first, which ``begin(_:at:)`` is to count.
  mutating func count(_ identifier: Int) -> Bool {
    guard let index = indices[identifier] else { return false }
    list[index].count += 1
    return true
  }

  /// Counts the first mention.
  mutating func begin(_ identifier: Int, at range: SourceRange) {
    indices[identifier] = list.count
    list.append(Mention(identifier: identifier, count: 1, range: range))
  }
}
