import Diagnostics

/// A file of another program that an editor may mistake for content.
enum UnsupportedFile {
  /// A word processor document.
  case document
  /// A spreadsheet.
  case spreadsheet
  /// Plain text.
  case text

  /// Creates the kind of the file with the given name; fails for any other file.
  init?(_ name: String) {
    let name = name.lowercased()
    let kinds: [(UnsupportedFile, [String])] = [
      (.document, [".docx", ".doc", ".wps", ".rtf", ".odt", ".pages"]),
      (.spreadsheet, [".xlsx", ".xls", ".et", ".ods"]),
      (.text, [".txt"]),
    ]
    guard let kind = kinds.first(where: { $0.1.contains(where: name.hasSuffix) })?.0, !name.hasPrefix("~$") else {
      return nil
    }
    self = kind
  }

  /// Returns the problem that tells editors what to do about the file with the given name.
  func problem(_ name: String) -> Problem {
    switch self {
    case .document: .skippedDocument(name)
    case .spreadsheet: .skippedSpreadsheet(name)
    case .text:
      name.lowercased().hasSuffix(".md.txt")
        ? .skippedText(name, suggestion: String(name.dropLast(4)))
        : .skippedText(
          name, suggestion: String(name.dropLast(4)) + ".md")
    }
  }
}
