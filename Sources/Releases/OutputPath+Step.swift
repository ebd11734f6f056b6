import Bytes
import Site

extension OutputPath {
  /// The step in which the file is uploaded.
  var step: ReleasePlan.Step {
    if isFingerprinted { return .assets }
    if name == "feed.json" { return .feeds }
    switch name.split(separator: ".").last {
    case "xml": return .feeds
    case "html", "json", "bin", "txt", "csv", "webmanifest": return .pages
    default: return .assets
    }
  }

  /// Whether the name depends on the file's contents, so that browsers may cache it forever: a component between `/`,
  /// `.` and `-` is a hash of 16 hexadecimal digits.
  package var isFingerprinted: Bool {
    var run = 0
    var isHash = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"):
        if isHash, run == 16 { return true }
        (run, isHash) = (0, true)
      case 0x30...0x39, 0x61...0x66: run += 1
      default: (run, isHash) = (run + 1, false)
      }
    }
    return isHash && run == 16
  }

  /// The paths of the enclosing folders, innermost first.
  var ancestors: [String] {
    var folders: [String] = []
    var rest = folder
    while !rest.isEmpty {
      folders.append(String(rest))
      rest = rest.utf8.lastIndex(of: UInt8(ascii: "/")).map { rest[..<$0] } ?? ""
    }
    return folders
  }
}
