import Content
import Diagnostics
import Entities
import SourceFiles

/// A new piece of content: the file that an editor begins with.
package struct Scaffold: Sendable {
  /// Why nothing was made.
  package enum Failure: Error, Sendable {
    /// There is something already.
    case exists(String)
    /// The name cannot be part of an address.
    case badName(String)
    /// The date is none, and why.
    case badDate(Problem)
    /// A title without a word.
    case emptyTitle
    /// Pieces of the kind have no such option.
    case foreignOption(Option, Kind)
    /// The piece needs another that is not there, such as an edition its award.
    case needs(String, Message)
    /// The machine refused.
    case fileSystem(FileSystemError)

    /// The reason in words, and what to do.
    package var message: Message {
      switch self {
      case .exists(let path):
        Message(zh: "\(path) 已经存在，没有改动", en: "\(path) already exists")
      case .badName(let name):
        Message(
          zh: "“\(name)”不能作文件名，请用小写字母、数字和连字符" + (Identifier.proposal(for: name).map { "，例如 \($0)" } ?? ""),
          en: "'\(name)' cannot be a file name; use lower-case letters, digits and hyphens"
            + (Identifier.proposal(for: name).map { ", such as \($0)" } ?? ""))
      case .badDate(let problem):
        Message(
          zh: problem.message.chinese + (problem.remedy.map { "：\($0.chinese)" } ?? ""),
          en: problem.message.english + (problem.remedy.map { "; \($0.english)" } ?? ""))
      case .emptyTitle: Message(zh: "--title 是空的", en: "--title is empty")
      case .foreignOption(let option, let kind):
        Message(
          zh: "\(kind.name) 没有 --\(option.rawValue)，可以写：\(Self.list(kind, "、"))",
          en: "\(kind.name) takes no --\(option.rawValue); it takes \(Self.list(kind, ", "))")
      case .needs(let path, let remedy):
        Message(zh: "没有 \(path)：\(remedy.chinese)", en: "\(path) does not exist; \(remedy.english)")
      case .fileSystem(let error): error.message
      }
    }

    private static func list(_ kind: Kind, _ separator: String) -> String {
      kind.options.map { "--\($0.rawValue)" }.joined(separator: separator)
    }
  }

  /// What is made.
  package let kind: Kind
  /// Its name; of an article perhaps with year and month before it.
  package let id: String
  /// Its title or name.
  package let title: String?
  /// An article's date; the day of `now` where there is none.
  package var date: String?
  /// An article's kind; a plain one where there is none.
  package var articleKind: ArticleKind?
  /// An article's column.
  package var column: String?
  /// An award's edition.
  package var edition: String?
  /// Whether an article is a folder.
  package var isBundle = false
  /// The time, in seconds since 1970-01-01T00:00:00Z.
  package var now = 0

  /// A piece called `id`.
  package init(_ kind: Kind, id: String, title: String?) {
    self.kind = kind
    self.id = id
    self.title = title
  }

  /// Writes the files below the content folder and returns their paths; writes nothing where one of them exists already.
  package func write(below content: String) throws(Failure) -> [String] {
    if let foreign = given.first(where: { !kind.options.contains($0) }) { throw .foreignOption(foreign, kind) }
    if let title, title.trimmed.isEmpty { throw .emptyTitle }
    let folder = kind.isFolder ? (id.hasSuffix("/") ? String(id.dropLast()) : id) : content
    var files = try files()
    if !kind.isFolder {
      let system = FileSystem()
      files = files.map { $0.referringToSchema(below: folder) { (try? system.exists($0)) == true } }
    }
    for index in files.indices { files[index].path = "\(folder)/\(files[index].path)" }
    let system = FileSystem()
    var missing: Failure?
    do throws(FileSystemError) {
      let paths = files.map(\.path)
      var existing: Set<String> = []
      for path in paths where try system.exists(path) { existing.insert(path) }
      if let needed = files.first(where: { $0.remedy != nil && !existing.contains($0.path) }),
        let remedy = needed.remedy
      {
        missing = .needs(needed.path, remedy)
      }
      files.removeAll { ($0.isShared || $0.remedy != nil) && existing.contains($0.path) }
      if missing == nil, files.allSatisfy({ !existing.contains($0.path) }) {
        for file in files {
          try system.makeFolder(String(file.path[..<(file.path.lastIndex(of: "/") ?? file.path.endIndex)]))
          try system.create(file.path, with: Array(file.text.utf8))
        }
        return files.map(\.path)
      }
      files.removeAll { !existing.contains($0.path) }
    } catch {
      throw .fileSystem(error)
    }
    throw missing ?? .exists(files.first?.path ?? content)
  }
}
