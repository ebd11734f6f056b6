/// The number of occurrences of each key in a sequence.
struct Frequencies<Key: Hashable> {
  private var counts: [Key: Int] = [:]

  /// Counts the occurrences of `keys`.
  init(_ keys: some Sequence<Key>) { for key in keys { counts[key, default: 0] += 1 } }

  /// The number of occurrences of a key.
  subscript(key: Key) -> Int { counts[key] ?? 0 }

  /// Returns the `count` most frequent keys. Keys of equal frequency are ordered by `precedes`.
  func mostFrequent(_ count: Int, _ precedes: (Key, Key) -> Bool) -> [(key: Key, count: Int)] {
    counts.map { (key: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? precedes($0.key, $1.key) : $0.count > $1.count }
      .prefix(count).map(\.self)
  }
}
