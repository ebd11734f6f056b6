import Bytes

/// Percent signs in addresses.
enum Percent {
  /// The byte that two hexadecimal digits stand for.
  static func byte(_ high: UInt8, _ low: UInt8) -> UInt8? {
    guard let high = digit(high), let low = digit(low) else { return nil }
    return high << 4 | low
  }

  /// The bytes of `address` with `%XX` decoded.
  static func decoded(_ address: ArraySlice<UInt8>) -> [UInt8] {
    guard address.contains(UInt8(ascii: "%")) else { return Array(address) }
    var out: [UInt8] = []
    out.reserveCapacity(address.count)
    var i = address.startIndex
    while i < address.endIndex {
      if address[i] == UInt8(ascii: "%"), i + 2 < address.endIndex, let byte = byte(address[i + 1], address[i + 2]) {
        out.append(byte)
        i += 3
      } else {
        out.append(address[i])
        i += 1
      }
    }
    return out
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension ByteBuffer {
  /// Appends an address as the inside of an attribute value, as CommonMark's examples write it: what may not stand in an
  /// address is percent-encoded, `&` and `'` become references.
  mutating func append(address: ArraySlice<UInt8>) {
    for byte in address {
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
