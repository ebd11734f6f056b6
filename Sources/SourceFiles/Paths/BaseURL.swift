import Bytes

/// The URL at which a site is published: `https://example.org`, `https://example.org:8443/forum`.
package enum BaseURL {
  /// Whether `url` is an http or https URL with a host, an optional port and an optional path, without a trailing
  /// slash, and nothing else. Source: RFC 3986, section 3.
  package static func isValid(_ url: String) -> Bool {
    guard URLPath.isHTTP(url) else { return false }
    let rest = url.dropFirst(url.hasPrefix("https") ? 8 : 7)
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    guard let authority = parts.first else { return false }
    return isAuthority(authority) && parts.dropFirst().allSatisfy(isPathSegment)
  }

  /// Whether the text is a host of letters, digits, `-` and `.`, or an IPv6 address in brackets, with an optional port.
  private static func isAuthority(_ authority: Substring) -> Bool {
    var host = authority
    if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
      guard let port = Int(authority[authority.index(after: colon)...]), (1...65_535).contains(port) else {
        return false
      }
      host = authority[..<colon]
    }
    if host.hasPrefix("["), host.hasSuffix("]") {
      return host.dropFirst().dropLast().utf8.allSatisfy { $0 == UInt8(ascii: ":") || isHexadecimal($0) }
        && host.count > 2
    }
    return !host.isEmpty && !host.hasPrefix(".") && !host.utf8.elementsEqual("-".utf8)
      && host.utf8.allSatisfy { byte in
        PercentEncoding.isUnreserved(byte) && byte != UInt8(ascii: "_") && byte != UInt8(ascii: "~")
      } && !host.contains("..")
  }

  /// Whether a path component needs no further encoding, has only well-formed percent escapes, and is not `.` or `..`.
  private static func isPathSegment(_ part: Substring) -> Bool {
    guard let decoded = PercentEncoding.decodedText(part), SitePath.isValid(decoded), !decoded.contains("/") else {
      return false
    }
    return part.utf8.allSatisfy { byte in
      PercentEncoding.isUnreserved(byte) || "%!$&'()*+,;=:@".utf8.contains(byte)
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { PercentEncoding.byte(byte, UInt8(ascii: "0")) != nil }
}
