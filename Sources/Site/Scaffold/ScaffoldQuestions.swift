import Content
import Diagnostics
import Entities
import Names
import SourceFiles

/// Completes a scaffold by asking for what the command line did not specify.
package struct ScaffoldQuestions {
  private let dialogue: Dialogue
  private let content: String

  /// Creates questions about content in a content folder.
  package init(_ dialogue: Dialogue, content: String) { (self.dialogue, self.content) = (dialogue, content) }

  /// Asks which of `kinds` to create and returns its name.
  package func chooseKind(from kinds: [(value: String, words: String)]) throws(Dialogue.EndOfInput) -> String {
    try dialogue.choice(
      Message(zh: "新建什么，写编号", en: "what to create, by number"), of: kinds, default: kinds.first?.value) ?? ""
  }

  /// Asks for the title, the name and, for articles, the column and the kind, unless they are already known.
  package func complete(_ scaffold: Scaffold, id: String?) throws(Dialogue.EndOfInput) -> Scaffold {
    let kind = scaffold.kind
    var scaffold = scaffold
    if kind.options.contains(.title), scaffold.title == nil {
      scaffold.title = try dialogue.text(Message(zh: "题目或名称", en: "the title or name"))
    }
    if id == nil {
      let unnamed = scaffold
      scaffold.id =
        try dialogue.text(
          Message(zh: "文件名，用小写字母、数字和连字符", en: "the file name: lower-case letters, digits and hyphens"),
          default: Self.name(for: scaffold.title, kind)
        ) { Self.nameError(of: $0, for: unnamed) } ?? ""
      // The name is required, so ask until there is one.
      guard !scaffold.id.isEmpty else { return try complete(scaffold, id: nil) }
    }
    if kind.options.contains(.column), scaffold.column == nil {
      let columns = ColumnTitles(content: content).columns.map { (value: $0.id, words: $0.title) }
      if !columns.isEmpty {
        scaffold.column = try dialogue.choice(
          Message(zh: "栏目，写编号，没有就回车", en: "the column, by number; Enter for none"), of: columns, allowsEmpty: true)
      }
    }
    if kind.options.contains(.kind), scaffold.articleKind == nil {
      scaffold.articleKind = try dialogue.choice(
        Message(zh: "体裁", en: "the kind of article"), of: ArticleKind.allCases.map { ($0.rawValue, $0.rawValue) },
        default: ArticleKind.article.rawValue
      ).flatMap(ArticleKind.init)
    }
    return scaffold
  }

  /// Asks which of several hospitals is meant and returns its id.
  package func chooseHospital(from hospitals: [Hospital]) throws(Dialogue.EndOfInput) -> String? {
    try dialogue.choice(
      Message(zh: "名册里有几家，写编号", en: "several hospitals of the register match; enter a number"),
      of: hospitals.map { ($0.id, $0.name) })
  }

  /// The maximum number of syllables of a title in a name.
  private static let maximumSyllables = 8

  /// Returns a name derived from the romanization of a title.
  private static func name(for title: String?, _ kind: Scaffold.Kind) -> String? {
    guard let title, !kind.isFolder else { return nil }
    let syllables = Pinyin.syllables(of: title, as: kind.name == "person" ? .person : .place).split(separator: " ")
    return Identifier.proposal(for: syllables.prefix(Self.maximumSyllables).joined(separator: "-")).flatMap {
      Scaffold.isName($0[...]) ? $0 : nil
    }
  }

  /// Returns the error for a name, or `nil` if the name is valid.
  private static func nameError(of id: String, for scaffold: Scaffold) -> Message? {
    var scaffold = scaffold
    scaffold.id = id
    do throws(Scaffold.Failure) {
      _ = try scaffold.files()
      return nil
    } catch {
      switch error {
      case .invalidName, .reservedName: return error.message
      default: return nil
      }
    }
  }
}
