import Bytes

/// A link's target split into path, query and fragment. Source: RFC 3986, section 3.
struct LinkParts: Sendable {
  /// The path as written.
  let writtenPath: String
  /// The percent-decoded path, or the path as written if decoding does not yield valid UTF-8.
  let path: String
  /// The percent-decoded fragment without its `#`; nil if there is none.
  let fragment: String?
  private let query: Substring
  private let writtenFragment: Substring

  /// Splits a target as written in Markdown.
  init(_ target: String) {
    let hash = target.utf8.firstIndex(of: UInt8(ascii: "#")) ?? target.endIndex
    let mark = target[..<hash].utf8.firstIndex(of: UInt8(ascii: "?")) ?? hash
    writtenPath = String(target[..<mark])
    path = PercentEncoding.decodedText(writtenPath) ?? writtenPath
    query = target[mark..<hash]
    writtenFragment = target[hash...]
    fragment = writtenFragment.isEmpty ? nil : PercentEncoding.decodedText(writtenFragment.dropFirst()) ?? ""
  }

  /// The query and the fragment as written, with `?` and `#`; characters not allowed in a URL are percent-encoded.
  var suffix: String { Self.encoded(query) + Self.encoded(writtenFragment) }

  /// The query as written, and the fragment normalised to match the anchor of a text.
  var anchorSuffix: String { Self.encoded(query) + (fragment.map { "#" + PercentEncoding.encoded(segment: $0) } ?? "") }

  /// Percent-encodes a query or a fragment, except for characters allowed in it and percent signs, which are taken to
  /// be encoded already.
  private static func encoded(_ part: Substring) -> String {
    PercentEncoding.encoded(part) { byte in
      PercentEncoding.isUnreserved(byte) || "?#%/:@!$&'()*+,;=".utf8.contains(byte)
    }
  }
}
