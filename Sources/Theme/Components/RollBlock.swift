/// An excerpt of an award roll in a body.
public struct RollBlock: BlockValue {
  /// The edition.
  public var edition: EditionCard
  /// The caption.
  public var caption: String
  /// The rows shown, in the order of the roll.
  public var rows: [RollRowValue]
  /// The number of matching rows, including those not shown.
  public var count: Int

  /// Creates an excerpt of a roll.
  public init(edition: EditionCard, caption: String, rows: [RollRowValue], count: Int) {
    self.edition = edition
    self.caption = caption
    self.rows = rows
    self.count = count
  }

  /// The rows as a table whose caption links to the whole roll.
  public var plain: some HTML {
    table {
      TableCaption { a(.href(edition.url)) { caption } }
      tbody {
        ForEach(rows) { row in
          tr {
            td { row.province }
            td { NameView(row.hospital) }
            td {
              [row.branch, row.person?.text ?? "", row.work].filter { !$0.isEmpty }.joined(separator: " ")
            }
            td { row.category }
          }
        }
      }
    }
  }
}
