import Bytes

/// The path of a request, split at slashes and percent-decoded.
struct RequestPath: Equatable {
  /// The decoded path components.
  let components: [String]
  /// Whether the path ends with a slash.
  let hasTrailingSlash: Bool

  /// Parses a path, or returns nil unless it is absolute and percent-encoded UTF-8.
  init?(_ target: String) {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    var names: [String] = []
    for segment in target.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = RequestPath.decode(segment) else { return nil }
      names.append(name)
    }
    hasTrailingSlash = names.last == ""
    if hasTrailingSlash { names.removeLast() }
    self.components = names
  }

  /// Whether no component escapes its folder or is hidden.
  var isSafe: Bool {
    components.allSatisfy { name in
      !name.isEmpty && !name.utf8.contains(UInt8(ascii: "/")) && (!name.hasPrefix(".") || name == ".well-known")
    }
  }

  /// Decodes a path component. Rejects a null character, which would terminate the path in a system call.
  private static func decode(_ segment: Substring) -> String? {
    PercentEncoding.decodedText(segment).flatMap { $0.utf8.contains(0) ? nil : $0 }
  }
}
