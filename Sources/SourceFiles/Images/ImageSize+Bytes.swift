/// A bounds-checked view of bytes that are read at untrusted offsets.
struct ImageBytes {
  let bytes: [UInt8]
  let range: Range<Int>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    range = bytes.indices
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// The number of bytes.
  var count: Int { range.count }

  /// The byte at an offset from the beginning, or nil if it is out of bounds.
  subscript(_ offset: Int) -> UInt8? {
    offset >= 0 && offset < count ? bytes[range.lowerBound + offset] : nil
  }

  /// Returns the bytes between two offsets, clipped to the available bytes.
  func part(_ from: Int, _ to: Int) -> ImageBytes {
    let start = min(max(0, from), count)
    return ImageBytes(bytes, range.lowerBound + start..<range.lowerBound + max(start, min(to, count)))
  }

  /// Reads a big-endian integer of `length` bytes, at most 7; nil if it is out of bounds.
  func bigEndian(_ offset: Int, _ length: Int) -> Int? {
    guard offset >= 0, offset <= count - length else { return nil }
    return (0..<length).reduce(0) { $0 << 8 | Int(bytes[range.lowerBound + offset + $1]) }
  }

  /// Reads a little-endian integer of `length` bytes, at most 7; nil if it is out of bounds.
  func littleEndian(_ offset: Int, _ length: Int) -> Int? {
    guard offset >= 0, offset <= count - length else { return nil }
    return (0..<length).reversed().reduce(0) { $0 << 8 | Int(bytes[range.lowerBound + offset + $1]) }
  }

  /// The bytes of the view.
  var slice: ArraySlice<UInt8> { bytes[range] }

  func starts(with prefix: [UInt8]) -> Bool { slice.starts(with: prefix) }

  /// Whether the ASCII string `text` is at an offset.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset <= count - text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { bytes[(range.lowerBound + offset)...].starts(with: $0) }
  }
}
