import Diagnostics

extension RegisterNote {
  /// The keys of the note's front matter.
  public static let keys = ["source", "licence", "date"]

  init(_ file: MarkdownFile, context: ReadContext, diagnostics: inout [Diagnostic]) {
    var reader = file.reader
    self.init(
      source: reader.source("source"), licence: reader.text("licence")?.value, date: reader.partialDate("date"))
    reader.finish(keys: Self.keys)
    diagnostics += reader.diagnostics
  }
}

extension Register {
  /// Adds the note; links to its file lead to the index of hospitals.
  mutating func add(_ note: RegisterNote, relative: String) {
    library.registerNote = note
    targets[relative] = .address("/hospitals/")
  }
}
