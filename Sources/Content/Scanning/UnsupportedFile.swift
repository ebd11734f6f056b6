import Diagnostics

/// A file of another program that an editor may mistake for content.
enum UnsupportedFile {
  /// A word processor document.
  case document
  /// A spreadsheet.
  case spreadsheet
  /// Plain text.
  case text
  /// A web page.
  case webPage

  /// Creates the kind of the file with the given name; fails for any other file.
  init?(_ name: String) {
    let name = name.lowercased()
    let kinds: [(UnsupportedFile, [String])] = [
      (.document, [".docx", ".doc", ".wps", ".rtf", ".odt", ".pages"]),
      (.spreadsheet, [".xlsx", ".xls", ".et", ".ods"]),
      (.text, [".txt"]),
      (.webPage, [".html", ".htm"]),
    ]
    guard let kind = kinds.first(where: { $0.1.contains(where: name.hasSuffix) })?.0, !name.hasPrefix("~$") else {
      return nil
    }
    self = kind
  }

  /// Returns the problem that tells editors what to do about the file with the given name.
  func problem(_ name: String) -> Problem {
    switch self {
    case .document, .webPage: .skippedDocument(name)
    case .spreadsheet: .skippedSpreadsheet(name)
    case .text:
      .skippedText(name, suggestion: Self.nameOfText(String(name.dropLast(4))))
    }
  }

  /// Returns the name that a text file should have: `stem` if it ends like content, since Windows hides `.txt`.
  private static func nameOfText(_ stem: String) -> String {
    let lower = stem.lowercased()
    return [".md", ".csv", ".yml"].contains { lower.hasSuffix($0) } ? stem : stem + ".md"
  }
}
