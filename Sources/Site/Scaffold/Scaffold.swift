import Content
import Diagnostics
import Entities

/// A new piece of content: the file that an editor begins with.
public struct Scaffold: Sendable {
  /// Why nothing was made.
  public enum Failure: Error, Sendable {
    /// There is something already.
    case exists(String)
    /// The name cannot be part of an address.
    case badName(String)
    /// The date is none.
    case badDate(String)
    /// The machine refused.
    case fileSystem(FileSystemError)

    /// The reason in words, and what to do.
    public var message: Message {
      switch self {
      case .exists(let path):
        Message(zh: "\(path) 已经存在，没有改动", en: "\(path) already exists")
      case .badName(let name):
        Message(
          zh: "“\(name)”不能作文件名，请用小写字母、数字和连字符",
          en: "'\(name)' cannot be a file name; use lower-case letters, digits and hyphens")
      case .badDate(let date):
        Message(zh: "“\(date)”不是日期，请写作 2024-02-29", en: "'\(date)' is not a date; write 2024-02-29")
      case .fileSystem(let error): error.message
      }
    }
  }

  /// What is made.
  public let kind: Kind
  /// Its name; of an article perhaps with year and month before it.
  public let id: String
  /// Its title or name.
  public let title: String?
  /// An article's date; the day of `now` where there is none.
  public var date: String?
  /// An article's kind.
  public var articleKind = ArticleKind.article
  /// An article's column.
  public var column: String?
  /// An award's edition.
  public var edition: String?
  /// Whether an article is a folder.
  public var isBundle = false
  /// The time, in seconds since 1970-01-01T00:00:00Z.
  public var now = 0

  /// A piece called `id`.
  public init(_ kind: Kind, id: String, title: String?) {
    self.kind = kind
    self.id = id
    self.title = title
  }

  /// Writes the files below the content folder and returns their paths; writes nothing where one of them exists already.
  public func write(below content: String) throws(Failure) -> [String] {
    let folder = kind.isFolder ? (id.hasSuffix("/") ? String(id.dropLast()) : id) : content
    var files = try files().map { File(path: "\(folder)/\($0.path)", text: $0.text, isShared: $0.isShared) }
    let system = FileSystem()
    do throws(FileSystemError) {
      let paths = files.map(\.path)
      var existing: Set<String> = []
      for path in paths where try system.exists(path) { existing.insert(path) }
      files.removeAll { $0.isShared && existing.contains($0.path) }
      if files.allSatisfy({ !existing.contains($0.path) }) {
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
    throw .exists(files.first?.path ?? content)
  }
}
