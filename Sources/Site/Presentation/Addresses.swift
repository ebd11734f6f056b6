import Content
import Entities

/// How addresses from the root of the site become those of the host, and whole ones.
struct Addresses: Sendable {
  /// The address of the site without a slash at the end.
  let base: String
  /// The path part of the base address: empty, or `/forum`.
  let basePath: String

  init(_ configuration: SiteConfiguration) {
    base = configuration.baseURL
    basePath = configuration.basePath
  }

  /// The address from the root of the host; an address that is not from the site's root stays as it is.
  func local(_ url: String) -> String {
    basePath.isEmpty || !Self.isRooted(url) ? url : basePath + url
  }

  /// The whole address.
  func whole(_ url: String) -> String {
    Self.isRooted(url) ? base + url : url
  }

  /// Whether an address begins at the root of the site: `/a/`, but not `//host/a/`.
  private static func isRooted(_ url: String) -> Bool {
    let start = url.utf8.prefix(2)
    return start.first == UInt8(ascii: "/") && start.dropFirst().first != UInt8(ascii: "/")
  }

  /// The file of the output under which a page at `url` is found: `/a/` is `a/index.html`.
  static func file(of url: String) -> String {
    let path = percentDecoded(url.dropFirst())
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  /// `text` as one segment of a path: what is not unreserved ASCII is percent-encoded. Source: RFC 3986, section 2.3.
  static func encoded(segment text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }

  private static func percentDecoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[i + 1...i + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        i += 3
      } else {
        decoded.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
