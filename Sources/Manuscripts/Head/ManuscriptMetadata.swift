/// The metadata that a manuscript states above and below its body.
package struct ManuscriptMetadata: Sendable, Equatable {
  package var title: String?
  package var subtitle: String?
  package var kicker: String?
  /// The date in the format of front matter.
  package var date: String?
  package var updated: String?
  package var summary: String?
  package var authors: [String] = []
  package var correspondents: [String] = []
  package var editors: [String] = []
  package var reviewers: [String] = []
  /// The remaining credits.
  package var credits: [Credit] = []
  /// The publication that the article is reprinted from.
  package var source: String?
  /// The URL of the article there.
  package var sourceURL: String?

  /// A role and the people who filled it.
  package struct Credit: Sendable, Equatable {
    package let role: String
    package var names: [String]
  }

  /// Creates empty metadata.
  package init() {}

  /// Adds the fields of `byline`; values that are already set take precedence.
  mutating func add(_ byline: Byline, _ notes: inout ImportNotes, line: String) {
    for (field, value) in byline.fields {
      switch field {
      case .source: source = source ?? value
      case .authors: authors.appendUnique(Byline.names(value))
      case .correspondents: correspondents.appendUnique(Byline.names(value))
      case .editors: editors.appendUnique(Byline.names(value))
      case .reviewers: reviewers.appendUnique(Byline.names(value))
      case .date: if date == nil { date = Self.parseDate(value, &notes) }
      case .updated: if updated == nil { updated = Self.parseDate(value, &notes) }
      case .title: title = title ?? value
      case .subtitle: subtitle = subtitle ?? value
      case .kicker: kicker = kicker ?? value
      case .summary: summary = summary ?? value
      case .credit(let role): addCredit(role, Byline.names(value))
      case .pageChrome: if !line.isEmpty { notes.add(.line(line)) }
      }
    }
  }

  /// Adds the authors in `text`, in which roles may precede names: `记者 王某某 通讯员 李某`. `names` splits text without
  /// roles.
  mutating func add(authors text: String, _ notes: inout ImportNotes, names: (String) -> [String] = Byline.names) {
    if let byline = Byline(text), byline.namesOnlyPeople {
      add(byline, &notes, line: "")
    } else {
      authors.appendUnique(names(text))
    }
  }

  /// Returns the date in the format of front matter; if `text` contains none, adds a question and returns nil.
  static func parseDate(_ text: String, _ notes: inout ImportNotes) -> String? {
    if let found = WrittenDate.first(in: text) { return found.text }
    notes.add(.unparsedDate(text))
    return nil
  }

  private mutating func addCredit(_ role: String, _ names: [String]) {
    if let index = credits.firstIndex(where: { $0.role == role }) {
      credits[index].names.appendUnique(names)
    } else {
      credits.append(Credit(role: role, names: names))
    }
  }
}

extension [String] {
  /// Appends the names that the array does not contain yet.
  mutating func appendUnique(_ names: [String]) {
    var seen = Set(self)
    for name in names where seen.insert(name).inserted { append(name) }
  }
}
