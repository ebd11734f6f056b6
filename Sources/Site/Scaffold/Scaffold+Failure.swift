import Content
import Diagnostics
import Entities
import SourceFiles

extension Scaffold {
  /// The reason why nothing was created.
  package enum Failure: Error, Sendable {
    /// The file already exists.
    case exists(String)
    /// The name cannot be part of a URL.
    case invalidName(String)
    /// The site uses the name itself.
    case reservedName(String)
    /// The date is invalid, for the given reason.
    case invalidDate(Problem)
    /// The title is empty.
    case emptyTitle
    /// The kind does not support the option.
    case unsupportedOption(Option, Kind)
    /// The content has no such column; `columns` are the IDs of its columns.
    case unknownColumn(String, columns: [String])
    /// A required file does not exist, such as the award of an edition.
    case missingRequirement(String, Message)
    /// `--xinglin` was given without a package that depends on it.
    case generatorWithoutTheme
    /// There is no package at the path where the generator is expected.
    case generatorNotFound(String)
    /// The URL of the generator cannot be used in Package.swift.
    case invalidGeneratorURL(String)
    /// A file system operation failed.
    case fileSystem(FileSystemError)

    /// The error message, with a remedy.
    package var message: Message {
      switch self {
      case .exists(let path):
        Message(zh: "\(path) 已经存在，没有改动", en: "\(path) already exists")
      case .invalidName(let name):
        Message(
          zh: "“\(name)”不能作文件名，请用小写字母、数字和连字符" + (Identifier.proposal(for: name).map { "，例如 \($0)" } ?? ""),
          en: "'\(name)' is not a valid file name; use lower-case letters, digits and hyphens"
            + (Identifier.proposal(for: name).map { ", such as \($0)" } ?? ""))
      case .reservedName(let name):
        Message(zh: "“\(name)”由网站自己使用，请换一个名字", en: "the site uses the name '\(name)' itself; choose another")
      case .invalidDate(let problem):
        Message(
          zh: problem.message.chinese + (problem.remedy.map { "：\($0.chinese)" } ?? ""),
          en: problem.message.english + (problem.remedy.map { "; \($0.english)" } ?? ""))
      case .emptyTitle: Message(zh: "--title 是空的", en: "--title is empty")
      case .unsupportedOption(let option, let kind):
        Message(
          zh: "\(kind.name) 没有 --\(option.rawValue)，可以写：\(Self.list(kind, "、"))",
          en: "\(kind.name) does not accept --\(option.rawValue); it accepts \(Self.list(kind, ", "))")
      case .unknownColumn(let name, let columns): Self.unknownColumn(name, columns)
      case .missingRequirement(let path, let remedy):
        Message(zh: "没有 \(path)：\(remedy.chinese)", en: "\(path) does not exist; \(remedy.english)")
      case .generatorWithoutTheme: Message(zh: "--xinglin 要和 --theme 一起写", en: "--xinglin requires --theme")
      case .generatorNotFound(let path):
        Message(
          zh: "\(path) 里没有 Package.swift：把 Xinglin 的仓库克隆到那里，或用 --xinglin 写它的目录或网址",
          en:
            "no Package.swift in \(path); clone the repository of xinglin there, or specify its folder or URL "
            + "with --xinglin"
        )
      case .invalidGeneratorURL(let url):
        Message(zh: "--xinglin 的网址不能用：\(url)", en: "'\(url)' is not a valid repository URL for --xinglin")
      case .fileSystem(let error): error.message
      }
    }

    private static func unknownColumn(_ name: String, _ columns: [String]) -> Message {
      if let nearest = Suggestion.nearest(to: name, in: columns) {
        return Message(
          zh: "没有栏目“\(name)”，是不是 \(nearest)？", en: "unknown column '\(name)'; did you mean '\(nearest)'?")
      }
      if columns.isEmpty {
        return Message(
          zh: "没有栏目“\(name)”，先建一个：xinglin new column ID",
          en: "unknown column '\(name)'; create one first: xinglin new column ID")
      }
      return Message(
        zh: "没有栏目“\(name)”，可以写：\(columns.joined(separator: "、"))",
        en: "unknown column '\(name)'; one of: \(columns.joined(separator: ", "))")
    }

    private static func list(_ kind: Kind, _ separator: String) -> String {
      kind.options.map { "--\($0.rawValue)" }.joined(separator: separator)
    }
  }
}
