import Diagnostics
import Entities
import SourceFiles

extension HospitalIndexNote {
  /// The keys of the note's front matter.
  package static let keys = KeyGroup.hospitalIndexNote.names

  init(_ file: MarkdownFile, context: ReadContext, diagnostics: inout [Diagnostic]) {
    var reader = file.reader
    self.init(
      source: reader.source("source"), licence: reader.text("licence")?.value, date: reader.partialDate("date"))
    reader.finish(.hospitalIndexNote)
    diagnostics += reader.diagnostics
  }
}

extension EntityIndex {
  /// Reads the note; links to its file resolve to the index of hospitals.
  mutating func readNote(from files: inout EntityFiles, _ diagnostics: inout [Diagnostic]) {
    let notes = files.decodeFiles(&diagnostics) { role in
      role == .hospitalIndexNote ? true : nil
    } decode: { file, _, context, diagnostics in
      (HospitalIndexNote(file, context: context, diagnostics: &diagnostics), relative: file.relativePath)
    }
    for (note, relative) in notes {
      library.hospitalIndexNote = note
      targets[relative] = .url(Hospital.indexURL)
    }
  }
}
