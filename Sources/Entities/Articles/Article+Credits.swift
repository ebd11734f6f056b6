extension Article {
  /// The people behind an article, and its origin.
  package struct Credits: Sendable, Codable {
    /// Who wrote it.
    package var authors: [String] = []
    /// Who reported it.
    package var correspondents: [String] = []
    /// Who edited it.
    package var editors: [String] = []
    /// Who reviewed it.
    package var reviewers: [String] = []
    /// The publication that it was taken from.
    package var source: Source?
    /// Whether it was first published here.
    package var isOriginal = false
    /// The original, if it is a reprint.
    package var reprint: Reprint?
    /// The organisers of the event that it reports, each with a role.
    package var organisers: [Organiser] = []
    /// The other contributors, by role.
    package var contributions: [Contribution] = []
    /// Who paid for it.
    package var sponsor: Sponsor?

    /// Creates empty credits.
    package init() {}
  }
}
