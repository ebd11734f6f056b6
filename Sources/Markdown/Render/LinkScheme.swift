/// Link schemes, and which of them a site may allow.
package enum LinkScheme {
  /// The external schemes that every site allows.
  package static let external = ["http", "https", "mailto", "tel"]

  /// The schemes that run code, read local files or show a page's source; no site can allow them.
  static let dangerous: Set<String> = [
    "about", "blob", "data", "file", "filesystem", "jar", "javascript", "livescript", "mocha", "vbscript",
    "view-source",
  ]

  /// Whether a site may allow links with `scheme`: it is lowercase, matches RFC 3986, section 3.1, and is not
  /// dangerous.
  package static func mayBeAllowed(_ scheme: String) -> Bool { isValid(scheme) && !dangerous.contains(scheme) }

  /// Whether `scheme` is a syntactically valid, lowercase scheme, dangerous or not.
  package static func isValid(_ scheme: String) -> Bool {
    guard let first = scheme.utf8.first, (0x61...0x7A).contains(first), scheme.utf8.count <= 40 else { return false }
    return scheme.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
  }
}

extension MarkdownOptions {
  /// The schemes allowed for external links.
  var allowedSchemes: [String] { linkSchemes.isEmpty ? LinkScheme.external : LinkScheme.external + linkSchemes }
}
