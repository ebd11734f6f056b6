import Platform

extension String {
  /// Whether the UTF-8 of this string precedes that of `other`, byte by byte: an order that depends on neither the
  /// locale nor the version of Unicode.
  public func precedesBytewise(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { mine in
      other.utf8.withContiguousStorageIfAvailable { theirs in Self.precedes(mine, theirs) }
    }
    return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func precedes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = a.baseAddress, let second = b.baseAddress else { return a.count < b.count }
    let order = memcmp(first, second, Swift.min(a.count, b.count))
    return order == 0 ? a.count < b.count : order < 0
  }
}
