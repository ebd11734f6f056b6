import SourceFiles

/// A correction that the editors made to an article after its publication.
///
/// A correction quotes the mistake, so the corrections of a members' article are as restricted as its body and its
/// letters: the article holds them with dates and empty texts, ``MemberBody`` holds the texts.
package struct Correction: Sendable, Hashable, Codable {
  /// The date of the correction.
  package var date: Timestamp
  /// The mistake and its correction, without markup; empty if restricted to members.
  package var text: String

  /// Creates a correction.
  package init(date: Timestamp, text: String) {
    self.date = date
    self.text = text
  }

  /// The correction without its text.
  package var redacted: Correction { Correction(date: date, text: "") }
}
