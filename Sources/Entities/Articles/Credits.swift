import Bytes

/// A published source of a text or a claim.
package struct Source: Sendable, Hashable, Codable {
  /// The name, such as that of a newspaper.
  package var name: String
  /// The URL, if it is online.
  package var url: String?

  /// Creates a source.
  package init(name: String, url: String? = nil) {
    self.name = name
    self.url = url
  }
}

/// The original of a reprint.
package struct Reprint: Sendable, Hashable, Codable {
  /// Where the original appeared.
  package var source: Source
  /// The title of the original.
  package var originalTitle: String?
  /// The author of the original.
  package var originalAuthor: String?
  /// The editor responsible for the reprint.
  package var editor: String?

  /// Creates the record of a reprint from `source`.
  package init(source: Source, originalTitle: String? = nil, originalAuthor: String? = nil, editor: String? = nil) {
    self.source = source
    self.originalTitle = originalTitle
    self.originalAuthor = originalAuthor
    self.editor = editor
  }
}

/// An organiser of the event that an article reports.
package struct Organiser: Sendable, Hashable, Codable {
  /// The role: 主办, 承办, 指导.
  package var role: String
  /// The name.
  package var name: String
  /// A note for readers, such as that sources disagree.
  package var note: String?

  /// Creates an organiser in a role.
  package init(role: String, name: String, note: String? = nil) {
    self.role = role
    self.name = name
    self.note = note
  }
}

/// The contributors to an article in one role other than author, such as reporter, transcriber or photographer.
package struct Contribution: Sendable, Hashable, Codable {
  /// The role: 记者, 整理, 摄影.
  package var role: String
  /// Their names.
  package var names: [String]

  /// Creates the contribution of `names` in `role`.
  package init(role: String, names: [String]) {
    self.role = role
    self.names = names
  }
}

/// The sponsor of an article or a column.
package struct Sponsor: Sendable, Hashable, Codable {
  /// The name.
  package var name: String
  /// The URL.
  package var url: String?
  /// A sentence on what was sponsored.
  package var note: String?

  /// Creates a sponsor.
  package init(name: String, url: String? = nil, note: String? = nil) {
    self.name = name
    self.url = url
    self.note = note
  }
}

/// The post in whose capacity someone takes part, if they hold several.
package struct NamedPost: Sendable, Hashable, Codable {
  /// The person.
  package var person: Reference<Person>
  /// The title of the post, as written in the person's file.
  package var title: String

  /// Creates the named post of a person.
  package init(person: Reference<Person>, title: String) {
    self.person = person
    self.title = title
  }
}

/// A speaker in an interview or a roundtable.
package struct Speaker: Sendable, Hashable, Codable {
  /// The role of a speaker.
  package enum Role: String, Sendable, CaseIterable, Codable {
    /// Asks the questions.
    case host
    /// Answers them.
    case guest
  }

  /// The label in the text: `主持人`, or a name.
  package var label: String
  /// The person, if the library has an entry.
  package var person: Reference<Person>?
  /// The role.
  package var role: Role

  /// Creates a speaker who is called `label` in the text.
  package init(label: String, person: Reference<Person>? = nil, role: Role) {
    self.label = label
    self.person = person
    self.role = role
  }
}
