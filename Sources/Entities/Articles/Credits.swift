import Bytes

/// Where something was taken from.
public struct Source: Sendable, Hashable, Codable {
  /// The name, such as a newspaper's.
  public var name: String
  /// The address, if it can be looked up.
  public var url: String?

  /// A source.
  public init(name: String, url: String? = nil) {
    self.name = name
    self.url = url
  }
}

/// What a reprint owes to its original.
public struct Reprint: Sendable, Hashable, Codable {
  /// Where the original appeared.
  public var source: Source
  /// The title that it had there.
  public var originalTitle: String?
  /// Who wrote it.
  public var originalAuthor: String?
  /// Who took it over.
  public var editor: String?

  /// A debt to `source`.
  public init(source: Source, originalTitle: String? = nil, originalAuthor: String? = nil, editor: String? = nil) {
    self.source = source
    self.originalTitle = originalTitle
    self.originalAuthor = originalAuthor
    self.editor = editor
  }
}

/// Someone who organised what an article reports.
public struct Organiser: Sendable, Hashable, Codable {
  /// The role: 主办, 承办, 指导.
  public var role: String
  /// The name.
  public var name: String
  /// What readers should know of it, such as that sources differ.
  public var note: String?

  /// Someone in a role.
  public init(role: String, name: String, note: String? = nil) {
    self.role = role
    self.name = name
    self.note = note
  }
}

/// Those who had a part in an article beside its authors: reporters, photographers, those who wrote it down.
public struct Contribution: Sendable, Hashable, Codable {
  /// The role: 记者, 整理, 摄影.
  public var role: String
  /// Their names.
  public var names: [String]

  /// The part of `names`.
  public init(role: String, names: [String]) {
    self.role = role
    self.names = names
  }
}

/// Who paid for an article or a column.
public struct Sponsor: Sendable, Hashable, Codable {
  /// The name.
  public var name: String
  /// The URL.
  public var url: String?
  /// What was paid for, in a sentence.
  public var note: String?

  /// A sponsor.
  public init(name: String, url: String? = nil, note: String? = nil) {
    self.name = name
    self.url = url
    self.note = note
  }
}

/// The post in which someone takes part, of several that they hold.
public struct NamedPost: Sendable, Hashable, Codable {
  /// The person.
  public var person: Reference<Person>
  /// The title of the post, as the person's file has it.
  public var title: String

  /// A post of a person.
  public init(person: Reference<Person>, title: String) {
    self.person = person
    self.title = title
  }
}

/// Someone who speaks in an interview or a roundtable.
public struct Speaker: Sendable, Hashable, Codable {
  /// The part that someone takes.
  public enum Role: String, Sendable, CaseIterable, Codable {
    /// Asks.
    case host
    /// Answers.
    case guest
  }

  /// The label in the text: `主持人`, or a name.
  public var label: String
  /// The person, where known.
  public var person: Reference<Person>?
  /// Host or guest.
  public var role: Role

  /// Someone who is called `label` in the text.
  public init(label: String, person: Reference<Person>? = nil, role: Role) {
    self.label = label
    self.person = person
    self.role = role
  }
}
