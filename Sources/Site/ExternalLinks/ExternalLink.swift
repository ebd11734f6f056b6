import Diagnostics

/// An address of another site in a content file.
struct ExternalLink: Sendable, Equatable {
  /// The URL as it is written.
  let url: String
  /// The location of the URL.
  let location: SourceLocation

  /// The host in lower case, without a port; `nil` if the URL has none.
  var host: String? {
    guard let start = url.firstRange(of: "://")?.upperBound else { return nil }
    let authority = url[start...].prefix { !"/?#".contains($0) }
    let host = authority.suffix(from: authority.lastIndex(of: "@").map(authority.index(after:)) ?? authority.startIndex)
      .prefix { $0 != ":" }
    return host.isEmpty ? nil : host.lowercased()
  }

  /// The URL as a request names it: without a fragment, and with everything but ASCII percent-encoded.
  var requestURL: String {
    var text = ""
    for byte in url.prefix(while: { $0 != "#" }).utf8 {
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
