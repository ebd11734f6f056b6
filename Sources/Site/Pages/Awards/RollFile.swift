import Bytes
import Content
import Theme

/// A roll as data for others to use.
struct RollFile {
  private static let columns = [
    "hospital", "branch", "person", "work", "category", "province", "source_title", "source_url",
  ]
  /// The column that admits rows whose recipient is in no register; only rolls with such rows have it.
  private static let known = "known"

  private let edition: Edition
  private let award: Award
  private let address: String

  init(_ reference: Reference<Edition>, _ presenter: Presenter) {
    edition = presenter.lookup(reference)
    award = presenter.lookup(edition.award)
    address = presenter.addresses.whole(edition.url)
  }

  private var hasUnknown: Bool { edition.roll.contains { !$0.isKnown } }

  private func cells(_ row: RollRow) -> [String] {
    [
      row.hospitalName, row.branch, row.personName, row.work, row.category, row.province?.name ?? "",
      row.source?.name ?? "", row.source?.url ?? "",
    ]
  }

  /// Appends CSV in the columns in which editors write a roll. Source: RFC 4180.
  func csv(into output: inout ByteBuffer) {
    let hasUnknown = hasUnknown
    append(Self.columns + (hasUnknown ? [Self.known] : []), to: &output)
    for row in edition.roll { append(cells(row) + (hasUnknown ? [row.isKnown ? "" : "false"] : []), to: &output) }
  }

  private func append(_ cells: [String], to output: inout ByteBuffer) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(",") }
      if cell.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) {
        output.append("\"")
        for byte in cell.utf8 { output.append(bytes: byte == 0x22 ? [byte, byte] : [byte]) }
        output.append("\"")
      } else {
        output.append(text: cell)
      }
    }
    output.append("\r\n")
  }

  /// Appends JSON with what the page says of the edition.
  func json(into output: inout ByteBuffer) {
    var json = JSONWriter(layout: .indented)
    json.object { root in
      root.field("award", award.title)
      root.field("issuer", award.issuer)
      root.field("edition", edition.id)
      root.field("title", edition.title)
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
