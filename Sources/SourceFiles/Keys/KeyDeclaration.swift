import Diagnostics

/// The declaration of a front matter key or a table column: the single source for readers, suggestions,
/// `xinglin explain keys` and the reference.
package struct KeyDeclaration: Sendable {
  /// The type of a key's value.
  package enum Kind: String, Sendable {
    case text, words, names, date, moment, truth, number, numbers, address, file, choice, group, groups, map
  }

  /// The key.
  package let name: String
  /// The type of its value.
  package let kind: Kind
  /// The meaning of the key.
  package let meaning: Message
  /// An example: a line of YAML, or a cell.
  package let example: String

  /// Declares a key, with its meaning in Chinese and in English, and an example.
  package init(_ name: String, _ kind: Kind, zh chinese: String, en english: String, _ example: String) {
    self.name = name
    self.kind = kind
    meaning = Message(zh: chinese, en: english)
    self.example = example
  }
}

extension KeyDeclaration.Kind {
  /// The name of the type in messages.
  package var name: Message {
    switch self {
    case .text: Message(zh: "文字", en: "text")
    case .words: Message(zh: "列表", en: "list of words")
    case .names: Message(zh: "名称或文件名的列表", en: "list of names or ids")
    case .date: Message(zh: "日期，可只写到年或月", en: "date, possibly partial")
    case .moment: Message(zh: "日期，可带时间", en: "date, optionally with a time")
    case .truth: Message(zh: "true 或 false", en: "true or false")
    case .number: Message(zh: "整数", en: "whole number")
    case .numbers: Message(zh: "整数的列表", en: "list of whole numbers")
    case .address: Message(zh: "网址", en: "URL")
    case .file: Message(zh: "文件", en: "file")
    case .choice: Message(zh: "几个词之一", en: "one of several values")
    case .group: Message(zh: "再分字段", en: "map of fields")
    case .groups: Message(zh: "列表，每项再分字段", en: "list of maps of fields")
    case .map: Message(zh: "名称和值", en: "map of names to values")
    }
  }
}

/// The keys of one kind of file, of a nested map, or of a table.
package struct KeyGroup: Sendable {
  /// The identifier, as in `xinglin explain keys/ID`.
  package let id: String
  /// The title, which states where the keys are used.
  package let title: Message
  /// The keys, in the order of the reference.
  package let keys: [KeyDeclaration]

  /// Creates a group of keys.
  package init(_ id: String, zh chinese: String, en english: String, _ keys: [KeyDeclaration]) {
    self.id = id
    title = Message(zh: chinese, en: english)
    self.keys = keys
  }

  /// The names of the keys.
  package var names: [String] { keys.map(\.name) }
}
