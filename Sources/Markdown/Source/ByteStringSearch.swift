import Platform

/// Searches for a byte string.
enum ByteStringSearch {
  /// The maximum number of bytes compared, so that no input makes a search slow.
  private static let comparisonLimit = 48

  /// The first occurrence of `needle` in `range` of `bytes`.
  static func first(
    _ needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    guard let base = bytes.baseAddress, let start = needle.baseAddress, let byte = needle.first else { return nil }
    let compared = min(needle.count, comparisonLimit)
    var i = range.lowerBound
    while i + needle.count <= range.upperBound, let hit = memchr(base + i, CInt(byte), range.upperBound - i) {
      i = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
      guard i + needle.count <= range.upperBound else { return nil }
      if memcmp(base + i, start, compared) == 0 { return i..<i + needle.count }
      i += 1
    }
    return nil
  }
}
