import Bytes

/// Operations on root-relative URLs and on the paths of the files behind them.
package enum URLPath {
  /// Returns a path with the characters that a URL may not contain percent-encoded; slashes stay.
  package static func encoded(_ path: String) -> String { PercentEncoding.encoded(path, keeping: isPlain) }

  /// Returns a URL without its query and fragment.
  package static func path(of url: String) -> String {
    String(url.prefix { $0 != "?" && $0 != "#" })
  }

  /// Returns a path with `.` and `..` resolved; nil if it leads above its root.
  package static func normalized(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// Returns the relative path from the folder of one file to another file, both relative to the content folder.
  package static func relativePath(from origin: String, to target: String) -> String {
    let start = folder(of: origin).split(separator: "/")
    let end = target.split(separator: "/")
    var shared = 0
    while shared < min(start.count, end.count - 1), start[shared] == end[shared] { shared += 1 }
    return (Array(repeating: "..", count: start.count - shared) + end[shared...]).joined(separator: "/")
  }

  /// Returns the folder of a path, without a trailing slash; empty at the root.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "" }
    return String(path[..<slash])
  }

  /// Returns the last component of a path.
  package static func lastComponent(of path: String) -> String {
    path.utf8.lastIndex(of: 0x2F).map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Returns the extension of a file name in lower case, without the dot.
  package static func fileExtension(of path: String) -> String {
    let name = lastComponent(of: path)
    guard let dot = name.utf8.lastIndex(of: 0x2E), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Whether `url` is an absolute http or https URL.
  package static func isHTTP(_ url: String) -> Bool { url.hasPrefix("https://") || url.hasPrefix("http://") }

  /// Whether a byte needs no encoding: the unreserved characters of RFC 3986, and those others that are valid in a path
  /// and harmless in HTML.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x2D, 0x2E, 0x5F, 0x7E, 0x2F, 0x2B, 0x2C, 0x3A, 0x3D, 0x40, 0x21, 0x24, 0x28, 0x29, 0x2A, 0x3B: true
    default: false
    }
  }
}
