/// Finds names in text, such as those of all hospitals, in one pass.
package protocol TextMatcher: Sendable {
  /// Calls `found` for each name in `utf8`, in order and without overlap, with its byte range and the number of its
  /// entity.
  func forEachMatch(in utf8: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>, Int) -> Void)
}
