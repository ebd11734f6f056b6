import ArgumentParser
import Content
import Diagnostics
import Entities
import Essentials
import Site

/// `xinglin new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: .either("新建一份内容", "makes a new piece of content"),
    discussion: """
      \(String.either("例：", "Examples:"))
        xinglin new site journal --title \(String.either("杏林一刊", "Journal"))
        xinglin new site journal --theme --ci
        xinglin new article five-good-hospitals --title \(String.either("县域三家医院如何建成“五好”", "'Three county hospitals'")) --column cases
        xinglin new article 2024/03/interview --kind interview --title \(String.either("书记访谈", "'An interview'"))
        xinglin new hospital huaxi --title \(String.either("四川大学华西医院", "'West China Hospital'"))
        xinglin new award model-hospital --edition 2023
        xinglin new edition model-hospital/2024
        xinglin new letters 2024/03/interview
        xinglin new consent agreement/1.0
      """)

  @Argument(
    help: .either(
      "种类：\(Scaffold.Kind.all.map(\.name).joined(separator: " "))",
      "kind: \(Scaffold.Kind.all.map(\.name).joined(separator: " "))"))
  var what: Scaffold.Kind

  @Argument(help: .either("文件名，用小写字母、数字和连字符；文章可写 年/月/名；网站写目录", "the file's name, or a site's folder"))
  var id: String

  @Option(help: .either("题目或名称", "the title or name"))
  var title: String?

  @Option(
    help: .either(
      "文章、届次、同意文本的日期；文章和同意文本默认今天",
      "the date of an article, an edition or a consent text, by default today but for an edition"))
  var date: String?

  @Option(
    help: .either(
      "文章的体裁：\(ArticleKind.allCases.map(\.rawValue).joined(separator: " "))",
      "an article's kind: \(ArticleKind.allCases.map(\.rawValue).joined(separator: " "))"))
  var kind: ArticleKind?

  @Option(help: .either("文章的专栏", "an article's column"))
  var column: String?

  @Option(help: .either("奖项的届次，连同空的名单一起建", "an award's edition, made with an empty roll"))
  var edition: String?

  @Flag(help: .either("文章建成目录，可放图片和附件", "makes an article a folder"))
  var bundle = false

  @Flag(help: .either("网站加一个 Swift 包，里面是自己的主题", "adds a Swift package with a theme of its own to a site"))
  var theme = false

  @Option(
    help: .either(
      "Xinglin 仓库的目录或网址，和 --theme 一起用；默认是网站旁边的 xinglin",
      "the folder or URL of the repository of xinglin, for --theme; by default the folder xinglin beside the site's"))
  var xinglin: String?

  @Flag(help: .either("网站加持续集成的文件：GitHub、GitLab 和脚本", "adds the files of CI to a site: GitHub, GitLab, a script"))
  var ci = false

  @Option(help: .either("内容目录", "the content folder"))
  var content = "content"

  @Option(help: .either("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  func run() throws {
    var scaffold = Scaffold(what, id: id, title: title)
    scaffold.date = date
    scaffold.articleKind = kind
    scaffold.column = column
    scaffold.edition = edition
    scaffold.isBundle = bundle
    scaffold.addsTheme = theme
    scaffold.generator = xinglin
    scaffold.addsWorkflows = ci
    scaffold.now = Int(Date().timeIntervalSince1970)
    do throws(Scaffold.Failure) {
      let steps = try scaffold.remainingSteps()
      for path in try scaffold.write(below: ContentOptions.trimmed(content)) { Terminal.standardOutput.line(path) }
      for step in steps { Terminal.standardError.line(step[lang]) }
    } catch {
      Terminal.standardError.line("xinglin: " + error.message[lang])
      if case .fileSystem = error { throw ExitStatus.inputOutput }
      throw ExitStatus.usage
    }
  }
}

extension Scaffold.Kind: ExpressibleByArgument {
  /// Parses the name of a kind.
  public init?(argument: String) {
    guard let kind = Scaffold.Kind.named(argument) else { return nil }
    self = kind
  }

  /// The names of all kinds.
  public static var allValueStrings: [String] { all.map(\.name) }
}

extension ArticleKind: ExpressibleByArgument {}
