import Bytes

extension ContentCache {
  /// What is remembered of a file that is likely to stand near a place.
  ///
  /// A caller that asks for all files in their order finds nearly every one where it is expected; so nothing is hashed, and a few that
  /// came or went only shift the others.
  func entry(_ relative: String, near place: Int) -> Entry? {
    var low = min(max(place, 0), entries.count)
    var high = low
    var step = 1
    // Doubles the distance on both sides until the file lies between.
    while low > 0, !precedes(low, relative) {
      if low < entries.count, let entry = entries[low], entry.relative == relative { return entry }
      low = max(0, low - step)
      step *= 2
    }
    step = 1
    while high < entries.count, precedes(high, relative) {
      high = min(entries.count, high + step)
      step *= 2
    }
    while low < high {
      let middle = (low + high) / 2
      if precedes(middle, relative) { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, let entry = entries[low], entry.relative == relative else { return nil }
    return entry
  }

  /// Whether the entry at a place comes before a path; in a cache that was read there are no gaps.
  private func precedes(_ place: Int, _ relative: String) -> Bool {
    guard place < entries.count, let entry = entries[place] else { return false }
    return entry.relative.precedesInBytes(relative)
  }
}
