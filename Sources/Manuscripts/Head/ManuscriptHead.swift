/// What a manuscript says of itself above and below its text.
package struct ManuscriptHead: Sendable, Equatable {
  package var title: String?
  package var subtitle: String?
  package var kicker: String?
  /// The date as front matter has it.
  package var date: String?
  package var updated: String?
  package var summary: String?
  package var authors: [String] = []
  package var correspondents: [String] = []
  package var editors: [String] = []
  package var reviewers: [String] = []
  /// The other tasks, and who did them.
  package var credits: [Credit] = []
  /// Where the text was published before.
  package var source: String?
  /// Its address there.
  package var sourceURL: String?

  /// A task and who did it.
  package struct Credit: Sendable, Equatable {
    package let role: String
    package var names: [String]
  }

  /// Nothing is known.
  package init() {}

  /// Adds what a line says; what is known already stays.
  mutating func add(_ byline: Byline, _ notes: inout ImportNotes, line: String) {
    for (field, value) in byline.fields {
      switch field {
      case .source: source = source ?? value
      case .authors: authors.add(Byline.names(value))
      case .correspondents: correspondents.add(Byline.names(value))
      case .editors: editors.add(Byline.names(value))
      case .reviewers: reviewers.add(Byline.names(value))
      case .date: if date == nil { date = Self.date(value, &notes) }
      case .updated: if updated == nil { updated = Self.date(value, &notes) }
      case .title: title = title ?? value
      case .subtitle: subtitle = subtitle ?? value
      case .kicker: kicker = kicker ?? value
      case .summary: summary = summary ?? value
      case .credit(let role): credit(role, Byline.names(value))
      case .furniture: if !line.isEmpty { notes.add(.line(line)) }
      }
    }
  }

  /// The date as front matter has it; nil, with a question, where it is none.
  static func date(_ text: String, _ notes: inout ImportNotes) -> String? {
    if let found = WrittenDate.first(in: text) { return found.text }
    notes.add(.unreadDate(text))
    return nil
  }

  private mutating func credit(_ role: String, _ names: [String]) {
    if let index = credits.firstIndex(where: { $0.role == role }) {
      credits[index].names.add(names)
    } else {
      credits.append(Credit(role: role, names: names))
    }
  }
}

extension [String] {
  /// Adds those that are not there.
  mutating func add(_ names: [String]) {
    var known = Set(self)
    for name in names where known.insert(name).inserted { append(name) }
  }
}
