/// How often each of several things was met.
struct Tally<Key: Hashable> {
  private var counts: [Key: Int] = [:]

  /// Counts `keys`.
  init(_ keys: some Sequence<Key>) { for key in keys { counts[key, default: 0] += 1 } }

  /// The `count` that were met most often, those met equally often in the order of `precedes`.
  func most(_ count: Int, _ precedes: (Key, Key) -> Bool) -> [(key: Key, count: Int)] {
    counts.map { (key: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? precedes($0.key, $1.key) : $0.count > $1.count }
      .prefix(count).map(\.self)
  }
}
