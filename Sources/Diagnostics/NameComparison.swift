/// Measures the distance of other names from one name.
struct NameComparison {
  /// The distance of a name: the kind of mistake first, then its extent.
  struct Cost: Equatable, Comparable {
    enum Kind: Int { case typo, shortening, order }

    let kind: Kind
    let amount: Int

    static func < (lhs: Cost, rhs: Cost) -> Bool {
      (lhs.kind.rawValue, lhs.amount) < (rhs.kind.rawValue, rhs.amount)
    }
  }

  private let target: FoldedName
  /// Three rows of the distance matrix, reused for every name.
  private var rows: [[Int]]

  init(_ target: FoldedName) {
    self.target = target
    rows = Array(repeating: Array(repeating: 0, count: target.scalars.count + 1), count: 3)
  }

  /// Returns the cost of `other`; nil if it is too far away, or farther than `bound`.
  mutating func cost(of other: FoldedName, below bound: Cost?) -> Cost? {
    let limit = target.maximumEdits
    let reach = bound?.kind == .typo ? min(limit, bound?.amount ?? limit) : limit
    if let edits = edits(to: other.scalars, set: other.characterMask, atMost: reach) {
      return Cost(kind: .typo, amount: edits)
    }
    guard bound?.kind != .typo else { return nil }
    if isShortForm(of: other) {
      return within(bound, Cost(kind: .shortening, amount: other.scalars.count - target.scalars.count))
    }
    guard target.hasHan, let unshared = unshared(with: other) else { return nil }
    return within(bound, Cost(kind: .order, amount: unshared))
  }

  private func within(_ bound: Cost?, _ cost: Cost) -> Cost? {
    guard let bound else { return cost }
    return bound < cost ? nil : cost
  }

  /// Returns the number of insertions, deletions, substitutions and transpositions between the names, if it is at most
  /// `limit`.
  ///
  /// Optimal string alignment: Damerau, Communications of the ACM 7 (1964), restricted to at most one edit per
  /// substring.
  private mutating func edits(to other: [UInt32], set: UInt64, atMost limit: Int) -> Int? {
    let name = target.scalars
    // Every character that occurs in only one of the names costs an edit.
    guard abs(name.count - other.count) <= limit, (target.characterMask & ~set).nonzeroBitCount <= limit,
      (set & ~target.characterMask).nonzeroBitCount <= limit
    else { return nil }
    for i in 0...name.count { rows[1][i] = i }
    for (j, scalar) in other.enumerated() {
      rows[2][0] = j + 1
      var rowMinimum = j + 1
      for i in 1...name.count {
        var edits = min(rows[1][i], rows[2][i - 1]) + 1
        edits = min(edits, rows[1][i - 1] + (name[i - 1] == scalar ? 0 : 1))
        if i > 1, j > 0, name[i - 1] == other[j - 1], name[i - 2] == scalar { edits = min(edits, rows[0][i - 2] + 1) }
        rows[2][i] = edits
        rowMinimum = min(rowMinimum, edits)
      }
      // A transposition reaches back two rows, so a row that exceeds the limit by one does not rule out a match.
      guard rowMinimum <= limit + 1 else { return nil }
      (rows[0], rows[1], rows[2]) = (rows[1], rows[2], rows[0])
    }
    return rows[1][name.count] <= limit ? rows[1][name.count] : nil
  }

  /// Whether the name is a subsequence of `other`; without Han characters, whether it is a prefix.
  private func isShortForm(of other: FoldedName) -> Bool {
    let name = target.scalars
    guard name.count < other.scalars.count, name.count * 4 >= other.scalars.count,
      target.characterMask & ~other.characterMask == 0
    else {
      return false
    }
    guard target.hasHan else { return name.count >= 4 && other.scalars.starts(with: name) }
    var next = 0
    for scalar in other.scalars where next < name.count && name[next] == scalar { next += 1 }
    return name.count >= 2 && next == name.count
  }

  /// Returns the number of characters that the names do not share, in any order, if it is at most a fifth of all.
  private func unshared(with other: FoldedName) -> Int? {
    let total = target.scalars.count + other.scalars.count
    guard (target.characterMask ^ other.characterMask).nonzeroBitCount * 5 <= total else { return nil }
    var remaining = other.scalars
    var unshared = other.scalars.count
    for scalar in target.scalars {
      guard let index = remaining.firstIndex(of: scalar) else {
        unshared += 1
        continue
      }
      remaining.swapAt(index, remaining.count - 1)
      remaining.removeLast()
      unshared -= 1
    }
    return unshared * 5 <= total ? unshared : nil
  }
}
