import Platform

/// Sorts many strings by their bytes.
///
/// Sites have tens of thousands of URLs. Sorting the values that contain them compares scattered strings and moves
/// large values; this moves only indices and compares contiguous bytes.
public enum BytewiseOrder {
  /// Returns the indices of `texts` in the order of their UTF-8, with equal strings in their original order; see
  /// ``Swift/String/precedesBytewise(_:)``.
  public static func indices(of texts: [String], jobs: Int = 1) -> [Int] {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    ends.reserveCapacity(texts.count)
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(bytes.count)
    }
    return bytes.withUnsafeBytes { bytes in
      ends.withUnsafeBufferPointer { ends in
        // The threads only read both buffers, and finish before this returns.
        nonisolated(unsafe) let (bytes, ends) = (bytes, ends)
        return Parallel.sorted(Array(texts.indices), jobs: jobs) { precedes($0, $1, bytes, ends) }
      }
    }
  }

  private static func precedes(
    _ a: Int, _ b: Int, _ bytes: UnsafeRawBufferPointer, _ ends: UnsafeBufferPointer<Int>
  ) -> Bool {
    let (startA, startB) = (a == 0 ? 0 : ends[a - 1], b == 0 ? 0 : ends[b - 1])
    let (countA, countB) = (ends[a] - startA, ends[b] - startB)
    guard let base = bytes.baseAddress else { return false }
    let order = memcmp(base + startA, base + startB, min(countA, countB))
    return order == 0 ? countA < countB : order < 0
  }
}
