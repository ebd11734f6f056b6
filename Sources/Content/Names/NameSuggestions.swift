import Bytes

/// The name nearest to a misspelt one, found through the pairs of characters that the two share.
///
/// An inverted index from pairs of neighbouring characters (the ends of a name count as characters) to names. A search
/// reads the lists of its rarest pairs up to a fixed number of entries, and measures the edit distance to the few names
/// met most often: what it costs does not grow with the number of names.
struct NameSuggestions: Sendable {
  /// The folded scalars of all names, one after the other, and where each begins.
  private var scalars: [UInt32] = []
  private var starts: [Int32] = [0]
  /// The names that hold a pair, for each bucket of pairs, one bucket after the other, and where each begins.
  private var postings: [Int32] = []
  private var buckets = [Int32](repeating: 0, count: bucketCount + 1)

  private static let bucketCount = 1 << 17
  /// How many entries of lists one search reads.
  private static let readLimit = 6000
  /// To how many names one search measures the distance.
  private static let measureLimit = 48
  /// Longer names are not suggested for: the distance takes the square of the length.
  private static let lengthLimit = 128

  /// Gathers names; a result is the index of one of them.
  init(_ names: [String]) {
    for name in names {
      Self.appendScalars(of: name, to: &scalars)
      starts.append(Int32(scalars.count))
    }
    for index in names.indices { Self.forEachPair(scalars[range(index)]) { buckets[$0 + 1] += 1 } }
    for bucket in 1...Self.bucketCount { buckets[bucket] += buckets[bucket - 1] }
    var next = buckets
    postings = [Int32](repeating: 0, count: Int(buckets[Self.bucketCount]))
    for index in names.indices {
      Self.forEachPair(scalars[range(index)]) { bucket in
        postings[Int(next[bucket])] = Int32(index)
        next[bucket] += 1
      }
    }
  }

  /// The index of the name nearest to `name`, if one is near; of names equally near the one filed first.
  func nearest(to name: String) -> Int? {
    var wanted: [UInt32] = []
    Self.appendScalars(of: name, to: &wanted)
    guard !wanted.isEmpty, wanted.count <= Self.lengthLimit else { return nil }
    // A third of the characters may be wrong; of two or three characters one.
    let limit = max(1, wanted.count / 3)
    var best: (index: Int, distance: Int)?
    for candidate in candidates(for: wanted) {
      let other = scalars[range(candidate)]
      guard abs(other.count - wanted.count) <= limit else { continue }
      guard let distance = EditDistance.between(wanted[...], other, atMost: best?.distance ?? limit) else { continue }
      if let best, (best.distance, best.index) <= (distance, candidate) { continue }
      // Nothing in common is no likeness.
      if distance < min(wanted.count, other.count) { best = (candidate, distance) }
    }
    return best?.index
  }

  /// The names that share the most of the rarest pairs.
  private func candidates(for wanted: [UInt32]) -> [Int] {
    var lists: [Range<Int>] = []
    Self.forEachPair(wanted[...]) { lists.append(Int(buckets[$0])..<Int(buckets[$0 + 1])) }
    lists.sort { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
    var met: [Int32] = []
    for list in lists where met.count < Self.readLimit {
      met.append(contentsOf: postings[list].prefix(Self.readLimit - met.count))
    }
    met.sort()
    // Runs of one name, packed so that sorting puts the most frequent first and among those the one filed first.
    var ranked: [UInt64] = []
    var i = 0
    while i < met.count {
      var end = i + 1
      while end < met.count, met[end] == met[i] { end += 1 }
      ranked.append(UInt64(UInt32.max - UInt32(end - i)) << 32 | UInt64(met[i]))
      i = end
    }
    ranked.sort()
    return ranked.prefix(Self.measureLimit).map { Int($0 & 0xFFFF_FFFF) }
  }

  private func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  private static func appendScalars(of name: String, to scalars: inout [UInt32]) {
    for scalar in name.unicodeScalars {
      let folded = ScriptFolding.fold(scalar.value)
      if folded != ScriptFolding.ignored { scalars.append(folded) }
    }
  }

  /// The bucket of each pair of neighbours, the ends included.
  private static func forEachPair(_ scalars: ArraySlice<UInt32>, _ body: (Int) -> Void) {
    guard !scalars.isEmpty else { return }
    var before: UInt32 = 0
    for scalar in scalars {
      body(bucket(before, scalar))
      before = scalar
    }
    body(bucket(before, 0))
  }

  private static func bucket(_ first: UInt32, _ second: UInt32) -> Int {
    let pair = UInt64(first) << 32 | UInt64(second)
    return Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 47)
  }
}
