/// Percent-encoding of URLs. Source: RFC 3986, section 2.
public enum PercentEncoding {
  /// Returns the byte of two hexadecimal digits; nil if either is not a digit.
  public static func byte(_ high: UInt8, _ low: UInt8) -> UInt8? {
    guard let high = value(of: high), let low = value(of: low) else { return nil }
    return high << 4 | low
  }

  /// Returns the bytes of `text` with `%XX` decoded; a percent sign without two digits is kept.
  public static func decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
    decode(text, keepsStray: true) ?? []
  }

  /// Returns `text` with `%XX` decoded; nil if a percent sign lacks its digits or the result is not UTF-8.
  public static func decodedText(_ text: String) -> String? {
    var text = text
    guard text.withUTF8({ $0.contains(percent) }) else { return text }
    return decode(text.utf8, keepsStray: false).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Returns a substring with `%XX` decoded; nil as for a string.
  public static func decodedText(_ text: Substring) -> String? { decodedText(String(text)) }

  /// Returns `text` encoded as a path segment: every byte that is not unreserved is encoded.
  public static func encoded(segment text: some StringProtocol) -> String {
    encoded(text, keeping: isUnreserved)
  }

  /// Returns `text` with every byte encoded that `isExempt` rejects.
  public static func encoded(_ text: some StringProtocol, keeping isExempt: (UInt8) -> Bool) -> String {
    guard !text.utf8.allSatisfy(isExempt) else { return String(text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 3)
    for byte in text.utf8 {
      if isExempt(byte) { bytes.append(byte) } else { bytes += [percent, digit(byte >> 4), digit(byte & 15)] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a byte is unreserved. Source: RFC 3986, section 2.3.
  public static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static let percent = UInt8(ascii: "%")

  /// Decodes `text`; nil if a percent sign lacks its digits, unless `keepsStray`.
  private static func decode(_ text: some Sequence<UInt8>, keepsStray: Bool) -> [UInt8]? {
    let bytes = Array(text)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      if bytes[i] != percent {
        decoded.append(bytes[i])
        i += 1
      } else if i + 2 < bytes.count, let byte = byte(bytes[i + 1], bytes[i + 2]) {
        decoded.append(byte)
        i += 3
      } else {
        guard keepsStray else { return nil }
        decoded.append(bytes[i])
        i += 1
      }
    }
    return decoded
  }

  static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
