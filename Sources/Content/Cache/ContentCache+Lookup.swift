import Bytes

extension ContentCache {
  /// Returns the entry of a file, searching outward from `index`.
  ///
  /// A caller that queries all files in order finds nearly every entry at the expected index, so that no hashing is
  /// needed; added or removed files only shift the entries.
  func entry(_ relative: String, near index: Int) -> Entry? {
    var low = min(max(index, 0), entries.count)
    var high = low
    var step = 1
    // Gallop in both directions until the bounds enclose the file.
    while low > 0, !precedes(low, relative) {
      if low < entries.count, let entry = entries[low], entry.relativePath == relative { return entry }
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
    guard low < entries.count, let entry = entries[low], entry.relativePath == relative else { return nil }
    return entry
  }

  /// Returns whether the entry at an index precedes a path; a cache read from a file has no nil entries.
  private func precedes(_ index: Int, _ relative: String) -> Bool {
    guard index < entries.count, let entry = entries[index] else { return false }
    return entry.relativePath.precedesBytewise(relative)
  }
}
