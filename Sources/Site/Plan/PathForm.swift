import SourceFiles

/// What there is to check about a path of the output; most are plain.
enum PathForm {
  /// ASCII without capitals: no other path is the same file on any disk.
  case plain
  /// Letters that have another case or another Unicode form.
  case unusual
  /// No file can have the path.
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

  /// The form in which paths are equal that are one file on Windows or macOS; strings are equal in any Unicode form.
  static func folded(_ path: String) -> String { path.lowercased() }
}
