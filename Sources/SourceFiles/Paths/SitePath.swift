import Bytes

/// A path below the output folder: what a URL of the site stands for on disk.
///
/// ```swift
/// SitePath(url: "/tags/%E5%85%9A%E5%BB%BA/")?.text  // "tags/党建/index.html"
/// SitePath(url: "/old.html")?.text                  // "old.html"
/// SitePath(url: "/a/%2e%2e/b/")                     // nil
/// ```
package struct SitePath: Sendable, Hashable {
  /// The path, decoded, without a slash at its beginning.
  package let text: String

  /// The most bytes that file systems in use take for one part of a path.
  package static let longestPart = 255
  /// The most bytes of a whole path: what POSIX grants, less room for the folder of the output.
  package static let longestPath = 3_000
  /// How names at the root begin that a build keeps for itself.
  package static let reservedPrefix = ".xinglin"

  /// The file behind a percent-encoded URL from the root of the site; nil where no file can have its path.
  package init?(url: String) {
    guard url.utf8.first == UInt8(ascii: "/"), let decoded = PercentEncoding.decodedText(url) else { return nil }
    self.init(decodedURL: decoded)
  }

  /// The file behind a decoded URL from the root of the site; nil where no file can have its path.
  package init?(decodedURL url: String) {
    let path = Self.file(ofDecodedURL: url)
    guard Self.isValid(path) else { return nil }
    text = path
  }

  /// The file behind a decoded URL, not checked: one with a slash at its end is a folder's `index.html`.
  package static func file(ofDecodedURL url: String) -> String {
    let path = String(Substring(url.utf8.dropFirst()))
    return path.utf8.last ?? UInt8(ascii: "/") == UInt8(ascii: "/") ? path + "index.html" : path
  }

  /// Whether every part can be the name of a file, on any system on which sites are built: it is not empty, `.` or `..`, holds
  /// no control character and no backslash, and is not too long.
  package static func isValid(_ path: String) -> Bool {
    guard path.utf8.count <= longestPath else { return false }
    return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
      guard !part.isEmpty, part.count <= longestPart, !part.elementsEqual(".".utf8), !part.elementsEqual("..".utf8)
      else { return false }
      return part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
  }

  /// Whether a path lies where a build keeps what is its own.
  package static func isReserved(_ path: String) -> Bool { path.utf8.starts(with: reservedPrefix.utf8) }
}
