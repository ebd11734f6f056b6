extension Article {
  /// Who made an article and where it comes from.
  public struct Credits: Sendable, Codable {
    /// Who wrote it.
    public var authors: [String] = []
    /// Who reported.
    public var correspondents: [String] = []
    /// Who edited it.
    public var editors: [String] = []
    /// Who reviewed it.
    public var reviewers: [String] = []
    /// Where it was taken from.
    public var source: Source?
    /// Whether it appeared here first.
    public var isOriginal = false
    /// What a reprint owes to its original.
    public var reprint: Reprint?
    /// Who organised what it reports, each in a role.
    public var organisers: [Organiser] = []
    /// Who else had a part in it, by role.
    public var contributions: [Contribution] = []
    /// Who paid for it.
    public var sponsor: Sponsor?

    /// No credits.
    package init() {}
  }
}
