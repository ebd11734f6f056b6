import Site

/// A compression format in which text files are published in addition, so that servers need not compress them for each
/// request.
enum TwinFormat: String, Sendable, CaseIterable {
  case gzip
  case brotli

  /// The file name extension of a compressed variant.
  var ending: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// The minimum size, in bytes. A smaller file fits into one packet uncompressed.
  private static let smallest = 600
  private static let endings: Set<Substring> = ["html", "css", "js", "json", "xml", "svg", "txt", "csv", "webmanifest"]

  /// Whether a file may have compressed variants: it is a text file of sufficient size and contains no access codes.
  static func mayPack(_ entry: OutputList.Entry) -> Bool {
    guard entry.size >= smallest, !entry.path.text.hasPrefix("gate/keys/") else { return false }
    return entry.path.name.split(separator: ".").last.map(endings.contains) ?? false
  }

  /// Whether compression saves at least a tenth, which makes it worth publishing.
  static func pays(_ size: Int, of whole: Int) -> Bool { size * 10 <= whole * 9 }
}
