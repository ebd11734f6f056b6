import SourceFiles

/// The checks that an output path requires. Most paths are plain.
enum PathForm {
  /// ASCII without uppercase letters or backslashes. No other path is the same file on any file system.
  case plain
  /// The path contains characters with another case or Unicode normalization form.
  case unusual
  /// No file can have this path.
  case invalid

  init(_ path: String) {
    var path = path
    let isPlain = path.withUTF8 { bytes in
      !bytes.isEmpty && bytes[0] != UInt8(ascii: "/")
        && bytes.allSatisfy { byte in
          byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\")
            && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        }
    }
    self = OutputPath(path) != nil || SitePath.isReserved(path) ? isPlain ? .plain : .unusual : .invalid
  }

  /// Folds a path so that paths that are the same file on Windows or macOS are equal. `String` comparison already
  /// ignores normalization.
  static func folded(_ path: String) -> String { path.lowercased() }
}
