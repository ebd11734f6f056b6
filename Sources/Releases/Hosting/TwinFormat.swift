import Site

/// A form in which a text is published beside itself, so that servers need not pack it for each reader.
enum TwinFormat: String, Sendable, CaseIterable {
  case gzip
  case brotli

  /// The ending of a twin's name.
  var ending: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// Files that are smaller fit into one packet as they are.
  private static let smallest = 600
  private static let endings: Set<Substring> = ["html", "css", "js", "json", "xml", "svg", "txt", "csv", "webmanifest"]

  /// Whether a file may have twins: it is a text, and none of members'.
  static func mayPack(_ entry: OutputList.Entry) -> Bool {
    guard entry.size >= smallest, !entry.path.text.hasPrefix("gate/keys/") else { return false }
    return entry.path.name.split(separator: ".").last.map(endings.contains) ?? false
  }

  /// Whether a twin saves enough to be published: a tenth.
  static func pays(_ size: Int, of whole: Int) -> Bool { size * 10 <= whole * 9 }
}
