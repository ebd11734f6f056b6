import Bytes
import Diagnostics
import Entities
import SourceFiles

extension Edition {
  /// The keys of an edition's front matter.
  package static let keys = KeyGroup.edition.names
}

/// An edition as decoded from its file; the award and the roll are added later.
struct EditionSource: Sendable {
  var edition: Edition
  let awardID: String
  /// Whether the editors gave a title.
  let hasTitle: Bool
  let relativePath: String
  /// The source locations of the declared numbers.
  let declaredRanges: DeclaredRanges

  init(
    _ file: MarkdownFile, awardID: String, id: String, context: ReadContext, diagnostics: inout [Diagnostic]
  ) {
    var reader = file.reader
    self.awardID = awardID
    relativePath = file.relativePath
    declaredRanges = DeclaredRanges("declared", in: reader)
    let title = reader.text("title")?.value
    hasTitle = title != nil
    edition = Edition(
      award: Reference(index: 0), id: id, path: file.path, url: Award.url(of: awardID) + URLPath.encoded(id) + "/",
      title: title ?? id,
      date: reader.partialDate("date"), source: reader.source("source"), declared: reader.declared("declared"))
    reader.finish(.edition)
    diagnostics += reader.diagnostics
  }

  /// Returns whether `a` is newer than `b`: by date or the year that begins the id, then by the numeric value of the
  /// id, then by the id itself.
  static func isNewer(_ a: Edition, than b: Edition) -> Bool {
    let (dateA, dateB) = (a.sortDate, b.sortDate)
    if dateA != dateB { return dateA > dateB }
    let (numberA, numberB) = (Int(a.id) ?? 0, Int(b.id) ?? 0)
    if numberA != numberB { return numberA > numberB }
    return a.id > b.id
  }
}
