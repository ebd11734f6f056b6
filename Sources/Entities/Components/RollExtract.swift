import Bytes

/// An excerpt of an award's roll.
package struct RollExtract: Sendable, Encodable {
  /// The edition.
  package var edition: Reference<Edition>
  /// The indices of the rows shown, in the order of the roll.
  package var rows: [Int]
  /// The number of rows that match the filter, including those beyond the limit.
  package var totalCount: Int
  /// The caption; nil for the title of the edition.
  package var caption: String?

  /// Creates an excerpt of a roll.
  package init(edition: Reference<Edition>, rows: [Int], totalCount: Int, caption: String? = nil) {
    self.edition = edition
    self.rows = rows
    self.totalCount = totalCount
    self.caption = caption
  }
}
