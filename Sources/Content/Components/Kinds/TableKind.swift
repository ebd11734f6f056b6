import Diagnostics
import SourceFiles

/// A table that was written as CSV.
public struct DataTable: Sendable, Hashable, Encodable {
  /// How a column's cells stand.
  public enum Alignment: String, Sendable, CaseIterable, Encodable {
    case left, center, right
  }

  /// What the table shows, in words.
  public var caption: String?
  /// The headers.
  public var headers: [String]
  /// How each column stands.
  public var alignments: [Alignment]
  /// The rows, each of as many cells as there are headers.
  public var rows: [[String]]
  /// Where the figures come from.
  public var source: String?

  /// A table.
  public init(
    caption: String? = nil, headers: [String], alignments: [Alignment], rows: [[String]], source: String? = nil
  ) {
    self.caption = caption
    self.headers = headers
    self.alignments = alignments
    self.rows = rows
    self.source = source
  }
}

/// `table`: CSV whose first row heads the columns.
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

  /// The words of `align`, one a column; all to the left where there are none.
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
