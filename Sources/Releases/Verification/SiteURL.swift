/// The HTTP or HTTPS URL under which a site is published.
package struct SiteURL: Sendable, Hashable {
  /// The URL with a trailing slash.
  package let text: String

  /// Parses a URL without query, fragment and user name; returns nil for any other.
  package init?(_ text: String) {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    guard !host.isEmpty, !host.contains(UInt8(ascii: "@")), rest.allSatisfy(Self.isAllowed) else { return nil }
    let path = String(decoding: rest.dropFirst(host.count), as: UTF8.self)
    self.text =
      scheme + String(decoding: host, as: UTF8.self) + Self.escaped(path, keeping: UInt8(ascii: "%"))
      + (path.hasSuffix("/") ? "" : "/")
  }

  /// Returns the URL of a file of the site. The URL of a page omits `index.html`.
  func url(ofFile path: String) -> String {
    let page = "index.html"
    let isPage = path == page || path.hasSuffix("/" + page)
    return text + Self.escaped(isPage ? String(path.dropLast(page.utf8.count)) : path)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && !#""\?#<>{}|^`"#.utf8.contains(byte)
  }

  /// Percent-encodes all characters that a path must not contain, except the byte `keeping`.
  private static func escaped(_ path: String, keeping unescaped: UInt8? = nil) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E, unescaped:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
