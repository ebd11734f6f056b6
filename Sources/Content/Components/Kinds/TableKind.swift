import Diagnostics
import Entities
import SourceFiles

/// `table`: CSV whose first row holds the headers.
///
///     ```table caption=两项荣誉 align=left,right
///     荣誉,公布
///     公立医院党建示范医院,109
///     ```
struct TableKind: ComponentKind {
  let name = "table"
  static let keys = ["caption", "align", "source"]

  func read(_ reader: inout ComponentReader) -> BodyComponent? {
    var fields = reader.arguments()
    let caption = fields.text("caption")?.value
    let align = fields.text("align")
    let source = fields.text("source")?.value
    reader.finish(fields, keys: Self.keys)
    guard let table = reader.table() else { return nil }
    return .table(
      DataTable(
        caption: caption, headers: table.headers.map(\.value),
        alignments: alignments(align, count: table.headers.count, &reader), rows: table.texts, source: source))
  }

  /// Parses `align`, one word per column; all columns are aligned left if it is missing or invalid.
  private func alignments(
    _ words: Located<String>?, count: Int, _ reader: inout ComponentReader
  ) -> [DataTable.Alignment] {
    let fallback = Array(repeating: DataTable.Alignment.left, count: count)
    guard let words else { return fallback }
    let parts = words.value.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    var alignments: [DataTable.Alignment] = []
    for part in parts {
      if let alignment = DataTable.Alignment(rawValue: part) {
        alignments.append(alignment)
        continue
      }
      let choices = DataTable.Alignment.allCases.map(\.rawValue)
      let suggestion = Suggestion.nearest(to: part, in: choices)
      reader.report(.unknownChoice("align", part, choices: choices, suggestion: suggestion), at: words.range)
      return fallback
    }
    guard alignments.count == count else {
      reader.report(.alignmentCount(alignments.count, expected: count), at: words.range)
      return fallback
    }
    return alignments
  }
}
