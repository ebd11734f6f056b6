import SourceFiles

/// What the editors put right in an article after its publication.
///
/// A correction quotes what was wrong. Of a members' text that is closed to everyone else, as readers' letters are: the article
/// holds the dates of its corrections with empty texts, and ``MemberBody`` the texts.
package struct Correction: Sendable, Hashable, Codable {
  /// When it was put right.
  package var date: Timestamp
  /// What was wrong and what is right, without markup; empty where only members may read it.
  package var text: String

  /// A correction.
  package init(date: Timestamp, text: String) {
    self.date = date
    self.text = text
  }

  /// The same without its text.
  package var closed: Correction { Correction(date: date, text: "") }
}
