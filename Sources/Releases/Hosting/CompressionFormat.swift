import Site

/// A compression format in which text files are published in addition, so that servers need not compress them for each
/// request.
enum CompressionFormat: String, Sendable, CaseIterable {
  case gzip
  case brotli

  /// The file name extension of a compressed variant.
  var suffix: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// The minimum size, in bytes. A smaller file fits into one packet uncompressed.
  private static let minimumSize = 600
  private static let compressibleExtensions: Set<Substring> = [
    "html", "css", "js", "json", "xml", "svg", "txt", "csv", "webmanifest",
  ]

  /// Whether a file may have compressed variants: it is a text file of sufficient size and contains no access codes.
  static func isCompressible(_ entry: OutputList.Entry) -> Bool {
    guard entry.size >= minimumSize, !entry.path.text.hasPrefix("gate/keys/") else { return false }
    return entry.path.name.split(separator: ".").last.map(compressibleExtensions.contains) ?? false
  }

  /// Whether compression saves at least a tenth, which makes it worth publishing.
  static func isWorthwhile(_ size: Int, of whole: Int) -> Bool { size * 10 <= whole * 9 }
}
