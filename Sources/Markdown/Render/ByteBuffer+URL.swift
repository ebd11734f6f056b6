import Bytes

extension ByteBuffer {
  /// Appends a URL escaped for use inside an attribute value, as in the examples of CommonMark: characters not allowed
  /// in a URL are percent-encoded, and `&` and `'` become character references.
  mutating func append(escapingURL: ArraySlice<UInt8>) {
    for byte in escapingURL {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
        UInt8(ascii: "#")...UInt8(ascii: ";"),
        UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
        append(byte: byte)
      default:
        append("%")
        append(byte: ByteBuffer.digits[Int(byte >> 4)])
        append(byte: ByteBuffer.digits[Int(byte & 15)])
      }
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
