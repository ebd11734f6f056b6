import Diagnostics
import Entities
import SourceFiles

extension RegisterNote {
  /// The keys of the note's front matter.
  public static let keys = KeyGroup.registerNote.names

  init(_ file: MarkdownFile, context: ReadContext, diagnostics: inout [Diagnostic]) {
    var reader = file.reader
    self.init(
      source: reader.source("source"), licence: reader.text("licence")?.value, date: reader.partialDate("date"))
    reader.finish(keys: Self.keys)
    diagnostics += reader.diagnostics
  }
}

extension Register {
  /// Reads the note; links to its file lead to the index of hospitals.
  mutating func readNote(from files: inout EntityFiles, _ diagnostics: inout [Diagnostic]) {
    let notes = files.sources(&diagnostics) { place in
      place == .registerNote ? true : nil
    } decode: { file, _, context, diagnostics in
      (RegisterNote(file, context: context, diagnostics: &diagnostics), relative: file.relative)
    }
    for (note, relative) in notes {
      library.registerNote = note
      targets[relative] = .address(Hospital.indexURL)
    }
  }
}
