/// The absolute URL of a page, against which relative references are resolved. Source: RFC 3986, section 5.2.
struct BaseURI {
  /// The scheme, such as `https:`.
  private let scheme: Substring
  /// The origin, such as `https://example.org`.
  private let origin: Substring
  /// The path segments without the last one: `["", "a"]` for `/a/b`.
  private let baseSegments: [Substring]
  private let page: String

  init(_ page: String) {
    let whole = page.prefix { $0 != "#" && $0 != "?" }
    let schemeEnd = whole.firstIndex(of: ":").map { whole.index(after: $0) } ?? whole.startIndex
    scheme = whole[..<schemeEnd]
    let authority = whole[schemeEnd...].drop { $0 == "/" }
    let pathStart = authority.firstIndex(of: "/") ?? authority.endIndex
    origin = whole[..<pathStart]
    baseSegments = whole[pathStart...].split(separator: "/", omittingEmptySubsequences: false).dropLast()
    self.page = String(whole)
  }

  /// Returns the absolute URL of a reference. Absolute references are returned unchanged.
  func resolve(_ reference: String) -> String {
    let trimmed = reference.drop(while: \.isWhitespace)
    if Self.hasScheme(trimmed) { return reference }
    if trimmed.hasPrefix("//") { return String(scheme + trimmed) }
    if trimmed.isEmpty || trimmed.hasPrefix("#") || trimmed.hasPrefix("?") { return "\(page)\(trimmed)" }
    let path = trimmed.prefix { $0 != "?" && $0 != "#" }
    return "\(origin)\(joined(path))\(trimmed[path.endIndex...])"
  }

  private func joined(_ path: Substring) -> String {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    var joined = path.hasPrefix("/") ? [] : baseSegments
    for segment in segments {
      switch segment {
      case ".": continue
      case "..": if joined.count > 1 { joined.removeLast() }
      default: joined.append(segment)
      }
    }
    if joined.first != "" { joined.insert("", at: 0) }
    if segments.last == "." || segments.last == ".." { joined.append("") }
    return joined.joined(separator: "/")
  }

  /// Whether a reference begins with a scheme: a letter, then letters, digits, `+`, `-` or `.`, and a colon.
  private static func hasScheme(_ text: Substring) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), let first = text.utf8.first else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    return isLetter(first)
      && text.utf8[..<colon].allSatisfy {
        isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
      }
  }
}
