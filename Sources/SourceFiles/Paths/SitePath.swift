import Bytes

/// A path in the output folder: the file that a URL of the site refers to.
///
/// ```swift
/// SitePath(url: "/tags/%E5%85%9A%E5%BB%BA/")?.text  // "tags/党建/index.html"
/// SitePath(url: "/old.html")?.text                  // "old.html"
/// SitePath(url: "/a/%2e%2e/b/")                     // nil
/// ```
package struct SitePath: Sendable, Hashable {
  /// The path, decoded, without a leading slash.
  package let text: String

  /// The maximum number of bytes in a path component on common file systems.
  package static let maximumComponentLength = 255
  /// The maximum number of bytes in a path: the usual limit of POSIX systems, minus room for the output folder.
  package static let maximumPathLength = 3_000
  /// The prefix of names at the root that are reserved for the build.
  package static let reservedPrefix = ".xinglin"

  /// Creates the path of a percent-encoded root-relative URL; nil if no file can have that path.
  package init?(url: String) {
    guard url.utf8.first == UInt8(ascii: "/"), let decoded = PercentEncoding.decodedText(url) else { return nil }
    self.init(decodedURL: decoded)
  }

  /// Creates the path of a decoded root-relative URL; nil if no file can have that path.
  package init?(decodedURL url: String) {
    let path = Self.file(ofDecodedURL: url)
    guard Self.isValid(path) else { return nil }
    text = path
  }

  /// Returns the unvalidated file path of a decoded URL; a URL with a trailing slash refers to the folder's
  /// `index.html`.
  package static func file(ofDecodedURL url: String) -> String {
    let path = String(Substring(url.utf8.dropFirst()))
    return path.utf8.last ?? UInt8(ascii: "/") == UInt8(ascii: "/") ? path + "index.html" : path
  }

  /// Whether every component is a valid file name on every supported system: not empty, not `.` or `..`, without
  /// control characters and backslashes, and not too long.
  package static func isValid(_ path: String) -> Bool {
    guard path.utf8.count <= maximumPathLength else { return false }
    return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
      guard !part.isEmpty, part.count <= maximumComponentLength, !part.elementsEqual(".".utf8),
        !part.elementsEqual("..".utf8)
      else { return false }
      return part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
  }

  /// Whether a path is reserved for the build.
  package static func isReserved(_ path: String) -> Bool { path.utf8.starts(with: reservedPrefix.utf8) }
}
