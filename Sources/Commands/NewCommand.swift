import ArgumentParser
import Content
import Diagnostics
import Entities
import Essentials
import Site

/// `xinglin new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "新建一份内容 (makes a new piece of content)",
    discussion: """
      例 (examples):
        xinglin new site journal --title 杏林一刊
        xinglin new article five-good-hospitals --title 县域三家医院如何建成“五好” --column cases
        xinglin new article 2024/03/interview --kind interview --title 书记访谈
        xinglin new hospital huaxi --title 四川大学华西医院
        xinglin new award model-hospital --edition 2023
      """)

  @Argument(help: "种类 (what): \(Scaffold.Kind.all.map(\.name).joined(separator: " "))")
  var what: Scaffold.Kind

  @Argument(help: "文件名，用小写字母、数字和连字符；文章可写 年/月/名；网站写目录 (the file's name, or a site's folder)")
  var id: String

  @Option(help: "题目或名称 (the title or name)")
  var title: String?

  @Option(help: "文章的日期，默认今天 (an article's date, by default today)")
  var date: String?

  @Option(help: "文章的体裁 (an article's kind): \(ArticleKind.allCases.map(\.rawValue).joined(separator: " "))")
  var kind = ArticleKind.article

  @Option(help: "文章的专栏 (an article's column)")
  var column: String?

  @Option(help: "奖项的届次，连同空的名单一起建 (an award's edition, made with an empty roll)")
  var edition: String?

  @Flag(help: "文章建成目录，可放图片和附件 (makes an article a folder)")
  var bundle = false

  @Option(help: "内容目录 (the content folder)")
  var content = "content"

  @Option(help: "消息的语言 (the language of messages)")
  var lang = MessageLanguage.chinese

  func run() throws {
    var scaffold = Scaffold(what, id: id, title: title)
    scaffold.date = date
    scaffold.articleKind = kind
    scaffold.column = column
    scaffold.edition = edition
    scaffold.isBundle = bundle
    scaffold.now = Int(Date().timeIntervalSince1970)
    do throws(Scaffold.Failure) {
      for path in try scaffold.write(below: ContentOptions.trimmed(content)) { Terminal.standardOutput.line(path) }
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
