import Content
import Diagnostics
import Entities
import SourceFiles

extension Scaffold {
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
    /// `--xinglin` without a package that depends on it.
    case generatorWithoutTheme
    /// No package stands where the new one would look for the generator, at a path.
    case noGenerator(String)
    /// The URL of the generator cannot stand in Package.swift.
    case badGenerator(String)
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
      case .generatorWithoutTheme: Message(zh: "--xinglin 要和 --theme 一起写", en: "--xinglin needs --theme")
      case .noGenerator(let path):
        Message(
          zh: "\(path) 里没有 Package.swift：把 Xinglin 的仓库克隆到那里，或用 --xinglin 写它的目录或网址",
          en:
            "\(path) holds no Package.swift; clone the repository of xinglin there, or give its folder or URL as --xinglin"
        )
      case .badGenerator(let url):
        Message(zh: "--xinglin 的网址不能用：\(url)", en: "--xinglin is not the URL of a repository: \(url)")
      case .fileSystem(let error): error.message
      }
    }

    private static func list(_ kind: Kind, _ separator: String) -> String {
      kind.options.map { "--\($0.rawValue)" }.joined(separator: separator)
    }
  }
}
