import Content
import Diagnostics
import Manuscripts

/// The reason why nothing was imported.
package enum ImportFailure: Error, Sendable {
  /// Some manuscripts cannot be imported.
  case rejected([(path: String, reason: ImportError)])
  /// There is no site to import into.
  case noSite(content: String)
  /// There is no file or folder at a path.
  case missing(String)
  /// The paths contain no manuscripts.
  case noManuscripts
  /// There already is an article at the path.
  case exists(String)
  /// Two manuscripts have the same destination path.
  case samePath(String, String)
  /// A slug was given for several manuscripts.
  case slugForSeveral
  /// The slug cannot be part of a URL.
  case badSlug(String)
  /// The date is invalid, for the given reason.
  case badDate(Problem)
  /// The site does not have the column. `columns` are those it has.
  case unknownColumn(String, columns: [String])
  /// A file system operation failed.
  case fileSystem(FileSystemError)

  /// The error messages, with remedies.
  package var messages: [Message] {
    switch self {
    case .rejected(let files):
      files.map {
        Message(zh: "\($0.path)：\($0.reason.message.chinese)", en: "\($0.path): \($0.reason.message.english)")
      }
    default: [message]
    }
  }

  private var message: Message {
    switch self {
    case .rejected: Message(zh: "", en: "")
    case .noSite(let content):
      Message(
        zh: "\(content) 里没有 site.yml：用 --to 写明内容目录",
        en: "no site.yml in \(content); specify the content folder with --to"
      )
    case .missing(let path) where path.contains("\u{FFFD}"):
      Message(
        zh: "\(path)：文件名不是 UTF-8 编码，可能是 GBK：请先改名",
        en: "\(path): the file name is not UTF-8 and may be GBK; rename the file first")
    case .missing(let path): Message(zh: "没有 \(path)", en: "\(path) does not exist")
    case .noManuscripts:
      Message(
        zh: "没有可以导入的文件：能导入 .docx、.odt、.rtf、.html、.txt、.md",
        en: "nothing to import; supported formats are .docx, .odt, .rtf, .html, .txt and .md")
    case .exists(let path):
      Message(zh: "\(path) 已经存在，没有改动：用 --slug 另起一个名字", en: "\(path) already exists; choose another name with --slug")
    case .samePath(let path, let other):
      Message(
        zh: "\(path) 和 \(other) 会写成同一篇：分开导入，用 --slug 起名",
        en: "\(path) and \(other) would become the same article; import them separately with --slug")
    case .slugForSeveral: Message(zh: "--slug 只能用于一个文件", en: "--slug requires a single file")
    case .badSlug(let slug): Scaffold.Failure.invalidName(slug).message
    case .badDate(let problem): Scaffold.Failure.invalidDate(problem).message
    case .unknownColumn(let name, let columns):
      Message(
        zh: "没有栏目“\(name)”，可以写：\(columns.joined(separator: "、"))",
        en: "unknown column '\(name)'; one of: \(columns.joined(separator: ", "))")
    case .fileSystem(let error): error.message
    }
  }

  /// Whether the error is in the arguments of the command.
  package var isUsageError: Bool {
    switch self {
    case .fileSystem, .rejected: false
    default: true
    }
  }
}
