import Bytes

/// The path of a request, split at its slashes and decoded.
struct RequestPath: Equatable {
  /// The decoded names between the slashes.
  let names: [String]
  /// Whether the path ends with a slash.
  let isFolder: Bool

  /// Parses a path; nil unless it is absolute and percent-encoded UTF-8.
  init?(_ target: String) {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    var names: [String] = []
    for segment in target.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = RequestPath.decode(segment) else { return nil }
      names.append(name)
    }
    isFolder = names.last == ""
    if isFolder { names.removeLast() }
    self.names = names
  }

  /// Whether no name leaves its folder and none is hidden.
  var isSafe: Bool {
    names.allSatisfy { name in
      !name.isEmpty && !name.utf8.contains(UInt8(ascii: "/")) && (!name.hasPrefix(".") || name == ".well-known")
    }
  }

  /// The text of a segment; a zero would end the path for the system.
  private static func decode(_ segment: Substring) -> String? {
    PercentEncoding.decodedText(segment).flatMap { $0.utf8.contains(0) ? nil : $0 }
  }
}
