import Bytes
import Diagnostics

/// Finds the name closest to a misspelt one among very many.
///
/// ``Suggestion`` judges similarity; this type selects a few dozen candidates for it. It uses an inverted index from
/// character bigrams (including the ends of a name) to names: a search reads the posting lists of its rarest bigrams up
/// to a fixed number of entries, so that its cost does not grow with the number of names. Only if none of those is
/// close does it scan all names for those that contain all of its characters, at 64 bits per name.
package struct NameSuggestions: Sendable {
  /// The concatenated folded scalars of all names, and the start of each.
  private var scalars: [UInt32] = []
  private var starts: [Int32] = [0]
  /// The signature of each name: the set of its scalars as a bitmap of values modulo 64.
  private var signatures: [UInt64] = []
  /// The concatenated posting lists: the names that contain a bigram, by the bigram's bucket, and the start of each
  /// bucket.
  private var postings: [Int32] = []
  private var buckets = [Int32](repeating: 0, count: bucketCount + 1)

  private static let bucketCount = 1 << 17
  /// The maximum number of postings read by one search.
  private static let postingLimit = 2000
  /// The maximum number of candidates judged by one search.
  private static let candidateLimit = 32
  /// The maximum length of a name to search for.
  private static let lengthLimit = 100

  /// Indexes names; results are indices into `names`.
  package init(_ names: [String]) {
    for name in names {
      Self.appendScalars(of: name, to: &scalars)
      signatures.append(Self.signature(of: scalars[Int(starts[starts.count - 1])...]))
      starts.append(Int32(scalars.count))
    }
    for index in names.indices { Self.forEachBigram(scalars[range(index)]) { buckets[$0 + 1] += 1 } }
    for bucket in 1...Self.bucketCount { buckets[bucket] += buckets[bucket - 1] }
    var next = buckets
    postings = [Int32](repeating: 0, count: Int(buckets[Self.bucketCount]))
    for index in names.indices {
      Self.forEachBigram(scalars[range(index)]) { bucket in
        postings[Int(next[bucket])] = Int32(index)
        next[bucket] += 1
      }
    }
  }

  /// The index of the name closest to `name`, if one is close; of equally close names, the first.
  package func nearest(to name: String) -> Int? {
    var target: [UInt32] = []
    Self.appendScalars(of: name, to: &target)
    guard !target.isEmpty, target.count <= Self.lengthLimit else { return nil }
    return nearest(to: target, of: sharingPairs(with: target)) ?? nearest(to: target, of: containing(target))
  }

  private func nearest(to target: [UInt32], of candidates: [Int]) -> Int? {
    // Identical except for case or script: an id, which matches only as written.
    if let same = candidates.filter({ scalars[range($0)].elementsEqual(target) }).min() { return same }
    let texts = candidates.map { Self.text(scalars[range($0)]) }
    guard let nearest = Suggestion.nearest(to: Self.text(target[...]), in: texts) else { return nil }
    return zip(texts, candidates).filter { $0.0 == nearest }.map(\.1).min()
  }

  /// The names that share the most of the rarest bigrams.
  private func sharingPairs(with target: [UInt32]) -> [Int] {
    var lists: [Range<Int>] = []
    Self.forEachBigram(target[...]) { lists.append(Int(buckets[$0])..<Int(buckets[$0 + 1])) }
    lists.sort { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
    var met: [Int32] = []
    for list in lists where met.count < Self.postingLimit {
      met.append(contentsOf: postings[list].prefix(Self.postingLimit - met.count))
    }
    met.sort()
    // Count runs of one name, packed so that sorting puts the most frequent first and, among equals, the first
    // inserted.
    var ranked: [UInt64] = []
    var i = 0
    while i < met.count {
      var end = i + 1
      while end < met.count, met[end] == met[i] { end += 1 }
      ranked.append(UInt64(UInt32.max - UInt32(end - i)) << 32 | UInt64(met[i]))
      i = end
    }
    ranked.sort()
    return ranked.prefix(Self.candidateLimit).map { Int($0 & 0xFFFF_FFFF) }
  }

  /// The shortest names that contain all wanted characters, either as a subsequence or, in a name of the same length,
  /// in any order.
  private func containing(_ target: [UInt32]) -> [Int] {
    let signature = Self.signature(of: target[...])
    var matches: [(length: Int, index: Int)] = []
    for index in signatures.indices where signatures[index] & signature == signature {
      let length = range(index).count
      if length == target.count || Self.isSubsequence(target, of: scalars[range(index)]) {
        matches.append((length, index))
      }
    }
    matches.sort { $0 < $1 }
    return matches.prefix(Self.candidateLimit).map(\.index)
  }

  private func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }
}

extension NameSuggestions {
  fileprivate static func appendScalars(of name: String, to scalars: inout [UInt32]) {
    for scalar in name.unicodeScalars {
      let folded = ScriptFolding.fold(scalar.value)
      if folded != ScriptFolding.ignored { scalars.append(folded) }
    }
  }

  fileprivate static func text(_ scalars: ArraySlice<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
    return String(text)
  }

  fileprivate static func signature(of scalars: ArraySlice<UInt32>) -> UInt64 {
    scalars.reduce(0) { $0 | 1 << UInt64($1 % 64) }
  }

  fileprivate static func isSubsequence(_ short: [UInt32], of long: ArraySlice<UInt32>) -> Bool {
    var i = 0
    for scalar in long where i < short.count && scalar == short[i] { i += 1 }
    return i == short.count
  }

  /// Calls `body` with the bucket of each bigram, including the ends.
  fileprivate static func forEachBigram(_ scalars: ArraySlice<UInt32>, _ body: (Int) -> Void) {
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
