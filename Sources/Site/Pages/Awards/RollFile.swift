import Bytes
import Content
import Entities
import Theme

/// A roll as a data file for reuse by others.
struct RollFile {
  /// The names of the files, relative to the edition's page.
  static let (csvName, jsonName) = ("roll.csv", "roll.json")

  private static let columns = [
    "hospital", "branch", "person", "work", "category", "province", "source_title", "source_url",
  ]
  /// The column that marks rows whose recipient has no entry of its own. Only rolls with such rows have it.
  private static let knownColumn = "known"

  private let edition: Edition
  private let award: Award
  private let url: String
  /// Converts the text of a cell to the script of the site's edition.
  private let text: (String) -> String

  init(_ reference: Reference<Edition>, _ presenter: Presenter) {
    edition = presenter.lookup(reference)
    award = presenter.lookup(edition.award)
    url = presenter.urls.absolute(edition.url)
    text = presenter.text
  }

  private var hasUnknown: Bool { edition.roll.contains { !$0.isKnown } }

  private func cells(_ row: RollRow) -> [String] {
    [
      row.hospitalName, row.branch, row.personName, row.work, row.category, row.province?.name ?? "",
      row.source?.name ?? "",
    ].map(text) + [row.source?.url ?? ""]
  }

  /// Appends CSV with the same columns that editors use. Cells that a spreadsheet would evaluate as formulas are
  /// escaped, see ``SpreadsheetCSV``; ``writeJSON(into:)`` writes every value unchanged.
  func writeCSV(into output: inout ByteBuffer) {
    let hasUnknown = hasUnknown
    var csv = SpreadsheetCSV()
    csv.append(row: Self.columns + (hasUnknown ? [Self.knownColumn] : []))
    for row in edition.roll { csv.append(row: cells(row) + (hasUnknown ? [row.isKnown ? "" : "false"] : [])) }
    csv.write(into: &output)
  }

  /// Appends JSON that includes what the page states about the edition.
  func writeJSON(into output: inout ByteBuffer) {
    var json = JSONWriter(layout: .indented)
    json.object { root in
      root.field("award", text(award.title))
      root.field("issuer", award.issuer.map(text))
      root.field("edition", edition.id)
      root.field("title", text(edition.title))
      root.field("url", url)
      root.field("date", edition.date?.moment.numeric)
      root.field("declared", edition.declared.total)
      root.field("recorded", edition.roll.count)
      root.array("rows") { rows in
        for row in edition.roll {
          rows.object { object in
            for (name, cell) in zip(Self.columns, cells(row)) where !cell.isEmpty { object.field(named: name, cell) }
            if !row.isKnown { object.field(named: Self.knownColumn, false) }
          }
        }
      }
    }
    output.append(bytes: json.buffer.bytes)
    output.append("\n")
  }
}
