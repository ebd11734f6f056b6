/// The difference between two sequences, represented by their common subsequence.
///
/// Source: Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986.
struct Difference {
  /// The pairs of matching indices, in order.
  private(set) var matches: [(old: Int, new: Int)] = []

  /// The maximum number of insertions and deletions to search for. Beyond it, only the common prefix and suffix match,
  /// and elements that are unique in both sequences.
  private static let maximumEdits = 1_200

  /// Compares two sequences.
  init<Element: Hashable>(_ old: [Element], _ new: [Element]) {
    // Intern the elements: integers compare faster, and each element is hashed only once.
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
      if let number = numbers[element] { return number }
      numbers[element] = numbers.count
      return numbers.count - 1
    }
    let (a, b) = (old.map(number), new.map(number))
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    matches = (0..<start).map { ($0, $0) }
    let (inA, inB) = (Array(a[start..<a.count - end]), Array(b[start..<b.count - end]))
    let inner = Self.shortestEditScript(inA, inB) ?? Self.uniqueMatches(inA, inB)
    matches += inner.map { ($0.old + start, $0.new + start) }
    matches += (0..<end).reversed().map { (a.count - 1 - $0, b.count - 1 - $0) }
  }

  /// Returns the matches of a shortest edit script, or nil if it has more than `maximumEdits` edits.
  private static func shortestEditScript(_ a: [Int], _ b: [Int]) -> [(old: Int, new: Int)]? {
    if a.isEmpty || b.isEmpty { return [] }
    let limit = min(maximumEdits, a.count + b.count)
    var furthest = [Int](repeating: 0, count: 2 * limit + 3)
    var traces: [[Int]] = []
    for steps in 0...limit {
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        let at = diagonal + limit + 1
        let isDown = diagonal == -steps || diagonal != steps && furthest[at - 1] < furthest[at + 1]
        var x = isDown ? furthest[at + 1] : furthest[at - 1] + 1
        while x < a.count, x - diagonal >= 0, x - diagonal < b.count, a[x] == b[x - diagonal] { x += 1 }
        furthest[at] = x
        if x >= a.count, x - diagonal >= b.count {
          traces.append(Array(furthest[limit + 1 - steps...limit + 1 + steps]))
          return backtrack(traces, a, b)
        }
      }
      traces.append(Array(furthest[limit + 1 - steps...limit + 1 + steps]))
    }
    return nil
  }

  /// Reconstructs the edit script from its end. `traces[d]` contains the furthest position on each diagonal from -d to
  /// d.
  private static func backtrack(_ traces: [[Int]], _ a: [Int], _ b: [Int]) -> [(old: Int, new: Int)] {
    var matches: [(old: Int, new: Int)] = []
    var (x, y) = (a.count, b.count)
    for steps in stride(from: traces.count - 1, to: 0, by: -1) {
      let last = traces[steps - 1]
      func reached(_ diagonal: Int) -> Int {
        let at = diagonal + steps - 1
        return last.indices.contains(at) ? last[at] : -1
      }
      let diagonal = x - y
      let isDown = diagonal == -steps || diagonal != steps && reached(diagonal - 1) < reached(diagonal + 1)
      let from = isDown ? diagonal + 1 : diagonal - 1
      let (fromX, fromY) = (reached(from), reached(from) - from)
      let startX = isDown ? fromX : fromX + 1
      while x > startX {
        x -= 1
        y -= 1
        matches.append((x, y))
      }
      (x, y) = (fromX, fromY)
    }
    while x > 0, y > 0 {
      x -= 1
      y -= 1
      matches.append((x, y))
    }
    return matches.reversed()
  }

  /// Returns the longest increasing subsequence of the elements that occur exactly once in each sequence. Source:
  /// patience sorting.
  private static func uniqueMatches(_ a: [Int], _ b: [Int]) -> [(old: Int, new: Int)] {
    func once(_ elements: [Int]) -> [Int: Int] {
      var indices: [Int: Int] = [:]
      for (index, element) in elements.enumerated() { indices[element] = indices[element] == nil ? index : -1 }
      return indices.filter { $0.value >= 0 }
    }
    let inB = once(b)
    let pairs = once(a).compactMap { element, index in inB[element].map { (old: index, new: $0) } }
      .sorted { $0.old < $1.old }
    var piles: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, piles.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[piles[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = piles[low - 1] }
      if low == piles.count { piles.append(index) } else { piles[low] = index }
    }
    var subsequence: [(old: Int, new: Int)] = []
    var index = piles.last ?? -1
    while index >= 0 {
      subsequence.append(pairs[index])
      index = before[index]
    }
    return subsequence.reversed()
  }
}
