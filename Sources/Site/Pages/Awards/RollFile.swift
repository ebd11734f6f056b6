import Bytes
import Content
import Entities
import Theme

/// A roll as data for others to use.
struct RollFile {
  /// The names of the files beside the edition's page.
  static let (csvName, jsonName) = ("roll.csv", "roll.json")

  private static let columns = [
    "hospital", "branch", "person", "work", "category", "province", "source_title", "source_url",
  ]
  /// The column that admits rows whose recipient is in no register; only rolls with such rows have it.
  private static let known = "known"

  private let edition: Edition
  private let award: Award
  private let address: String
  /// The text of a cell as the edition of the site has it.
  private let text: (String) -> String

  init(_ reference: Reference<Edition>, _ presenter: Presenter) {
    edition = presenter.lookup(reference)
    award = presenter.lookup(edition.award)
    address = presenter.addresses.whole(edition.url)
    text = presenter.text
  }

  private var hasUnknown: Bool { edition.roll.contains { !$0.isKnown } }

  private func cells(_ row: RollRow) -> [String] {
    [
      row.hospitalName, row.branch, row.personName, row.work, row.category, row.province?.name ?? "",
      row.source?.name ?? "",
    ].map(text) + [row.source?.url ?? ""]
  }

  /// Appends CSV in the columns in which editors write a roll. Cells that a spreadsheet program would run as formulas are changed,
  /// see ``SpreadsheetCSV``; ``json(into:)`` has every value as it is.
  func csv(into output: inout ByteBuffer) {
    let hasUnknown = hasUnknown
    var csv = SpreadsheetCSV()
    csv.append(row: Self.columns + (hasUnknown ? [Self.known] : []))
    for row in edition.roll { csv.append(row: cells(row) + (hasUnknown ? [row.isKnown ? "" : "false"] : [])) }
    csv.write(into: &output)
  }

  /// Appends JSON with what the page says of the edition.
  func json(into output: inout ByteBuffer) {
    var json = JSONWriter(layout: .indented)
    json.object { root in
      root.field("award", text(award.title))
      root.field("issuer", award.issuer.map(text))
      root.field("edition", edition.id)
      root.field("title", text(edition.title))
      root.field("url", address)
      root.field("date", edition.date?.moment.numeric)
      root.field("declared", edition.declared.total)
      root.field("recorded", edition.roll.count)
      root.array("rows") { rows in
        for row in edition.roll {
          rows.object { object in
            for (name, cell) in zip(Self.columns, cells(row)) where !cell.isEmpty { object.field(named: name, cell) }
            if !row.isKnown { object.field(named: Self.known, false) }
          }
        }
      }
    }
    output.append(bytes: json.buffer.bytes)
    output.append("\n")
  }
}
