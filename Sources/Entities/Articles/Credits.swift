import Bytes

/// Where something was taken from.
package struct Source: Sendable, Hashable, Codable {
  /// The name, such as a newspaper's.
  package var name: String
  /// The address, if it can be looked up.
  package var url: String?

  /// A source.
  package init(name: String, url: String? = nil) {
    self.name = name
    self.url = url
  }
}

/// What a reprint owes to its original.
package struct Reprint: Sendable, Hashable, Codable {
  /// Where the original appeared.
  package var source: Source
  /// The title that it had there.
  package var originalTitle: String?
  /// Who wrote it.
  package var originalAuthor: String?
  /// Who took it over.
  package var editor: String?

  /// A debt to `source`.
  package init(source: Source, originalTitle: String? = nil, originalAuthor: String? = nil, editor: String? = nil) {
    self.source = source
    self.originalTitle = originalTitle
    self.originalAuthor = originalAuthor
    self.editor = editor
  }
}

/// Someone who organised what an article reports.
package struct Organiser: Sendable, Hashable, Codable {
  /// The role: 主办, 承办, 指导.
  package var role: String
  /// The name.
  package var name: String
  /// What readers should know of it, such as that sources differ.
  package var note: String?

  /// Someone in a role.
  package init(role: String, name: String, note: String? = nil) {
    self.role = role
    self.name = name
    self.note = note
  }
}

/// Those who had a part in an article beside its authors: reporters, photographers, those who wrote it down.
package struct Contribution: Sendable, Hashable, Codable {
  /// The role: 记者, 整理, 摄影.
  package var role: String
  /// Their names.
  package var names: [String]

  /// The part of `names`.
  package init(role: String, names: [String]) {
    self.role = role
    self.names = names
  }
}

/// Who paid for an article or a column.
package struct Sponsor: Sendable, Hashable, Codable {
  /// The name.
  package var name: String
  /// The URL.
  package var url: String?
  /// What was paid for, in a sentence.
  package var note: String?

  /// A sponsor.
  package init(name: String, url: String? = nil, note: String? = nil) {
    self.name = name
    self.url = url
    self.note = note
  }
}

/// The post in which someone takes part, of several that they hold.
package struct NamedPost: Sendable, Hashable, Codable {
  /// The person.
  package var person: Reference<Person>
  /// The title of the post, as the person's file has it.
  package var title: String

  /// A post of a person.
  package init(person: Reference<Person>, title: String) {
    self.person = person
    self.title = title
  }
}

/// Someone who speaks in an interview or a roundtable.
package struct Speaker: Sendable, Hashable, Codable {
  /// The part that someone takes.
  package enum Role: String, Sendable, CaseIterable, Codable {
    /// Asks.
    case host
    /// Answers.
    case guest
  }

  /// The label in the text: `主持人`, or a name.
  package var label: String
  /// The person, where known.
  package var person: Reference<Person>?
  /// Host or guest.
  package var role: Role

  /// Someone who is called `label` in the text.
  package init(label: String, person: Reference<Person>? = nil, role: Role) {
    self.label = label
    self.person = person
    self.role = role
  }
}
