import Bytes

/// A part of an award's roll.
package struct RollExtract: Sendable, Encodable {
  /// The edition.
  package var edition: Reference<Edition>
  /// The indices of the rows shown, in the order of the roll.
  package var rows: [Int]
  /// How many rows meet the conditions, those beyond the limit included.
  package var count: Int
  /// What is shown, in words; nil for the edition's name.
  package var caption: String?

  /// A part of a roll.
  package init(edition: Reference<Edition>, rows: [Int], count: Int, caption: String? = nil) {
    self.edition = edition
    self.rows = rows
    self.count = count
    self.caption = caption
  }
}
