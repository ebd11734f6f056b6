import Bytes

/// A link's target split into path, query and fragment. Source: RFC 3986, section 3.
struct LinkParts: Sendable {
  /// The path as it is written.
  let writtenPath: String
  /// The path, percent-decoded where that gives a text.
  let path: String
  /// The fragment without its `#`, percent-decoded; nil where there is none.
  let fragment: String?
  private let query: Substring
  private let writtenFragment: Substring

  /// The parts of a target as it is written in Markdown.
  init(_ target: String) {
    let hash = target.utf8.firstIndex(of: UInt8(ascii: "#")) ?? target.endIndex
    let mark = target[..<hash].utf8.firstIndex(of: UInt8(ascii: "?")) ?? hash
    writtenPath = String(target[..<mark])
    path = PercentEncoding.decodedText(writtenPath) ?? writtenPath
    query = target[mark..<hash]
    writtenFragment = target[hash...]
    fragment = writtenFragment.isEmpty ? nil : PercentEncoding.decodedText(writtenFragment.dropFirst()) ?? ""
  }

  /// Query and fragment as they are written, with `?` and `#`; what may not stand in a URL is percent-encoded.
  var suffix: String { Self.encoded(query) + Self.encoded(writtenFragment) }

  /// The query as it is written and the fragment as the anchor of a text.
  var anchorSuffix: String { Self.encoded(query) + (fragment.map { "#" + PercentEncoding.encoded(segment: $0) } ?? "") }

  /// Keeps what may stand in a query or a fragment, and percent signs, which are written there already.
  private static func encoded(_ part: Substring) -> String {
    PercentEncoding.encoded(part) { byte in
      PercentEncoding.isUnreserved(byte) || "?#%/:@!$&'()*+,;=".utf8.contains(byte)
    }
  }
}
