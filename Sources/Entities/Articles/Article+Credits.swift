extension Article {
  /// Who made an article and where it comes from.
  package struct Credits: Sendable, Codable {
    /// Who wrote it.
    package var authors: [String] = []
    /// Who reported.
    package var correspondents: [String] = []
    /// Who edited it.
    package var editors: [String] = []
    /// Who reviewed it.
    package var reviewers: [String] = []
    /// Where it was taken from.
    package var source: Source?
    /// Whether it appeared here first.
    package var isOriginal = false
    /// What a reprint owes to its original.
    package var reprint: Reprint?
    /// Who organised what it reports, each in a role.
    package var organisers: [Organiser] = []
    /// Who else had a part in it, by role.
    package var contributions: [Contribution] = []
    /// Who paid for it.
    package var sponsor: Sponsor?

    /// No credits.
    package init() {}
  }
}
