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

  private static func decode(_ segment: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(segment.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    // A zero would end the path for the system.
    return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
