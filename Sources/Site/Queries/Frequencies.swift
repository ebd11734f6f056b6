/// How often each key occurs in a sequence.
struct Frequencies<Key: Hashable> {
  private var counts: [Key: Int] = [:]

  /// Counts `keys`.
  init(_ keys: some Sequence<Key>) { for key in keys { counts[key, default: 0] += 1 } }

  /// How often a key occurs.
  subscript(key: Key) -> Int { counts[key] ?? 0 }

  /// The `count` most frequent keys, equally frequent ones in the order of `precedes`.
  func most(_ count: Int, _ precedes: (Key, Key) -> Bool) -> [(key: Key, count: Int)] {
    counts.map { (key: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? precedes($0.key, $1.key) : $0.count > $1.count }
      .prefix(count).map(\.self)
  }
}
