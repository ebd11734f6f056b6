/// What finds names in running text, such as those of all hospitals in one pass.
public protocol TextMatcher: Sendable {
  /// Tells each name in `utf8`, in order and without overlap: its range in bytes, and the number of what it names.
  func matches(in utf8: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>, Int) -> Void)
}
