import ArgumentParser
import Content
import Diagnostics
import Entities
import Essentials
import Platform
import Site

/// `xinglin new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: .localized("新建一份内容", "create a new content file"),
    discussion: """
      \(String.localized("例：", "Examples:"))
        xinglin new site journal --title \(String.localized("杏林一刊", "Journal"))
        xinglin new site journal --theme --ci
        xinglin new article five-good-hospitals --title \(String.localized("县域三家医院如何建成“五好”", "'Three county hospitals'")) --column cases
        xinglin new article 2024/03/interview --kind interview --title \(String.localized("书记访谈", "'An interview'"))
        xinglin new hospital huaxi --title \(String.localized("四川大学华西医院", "'West China Hospital'"))
        xinglin new award model-hospital --edition 2023
        xinglin new edition model-hospital/2024
        xinglin new letters 2024/03/interview
        xinglin new consent agreement/1.0
        xinglin new hospital bjxhyy
        xinglin new hook
      """)

  static let whatHelp = String.localized(
    "种类：\(Subject.allValueStrings.joined(separator: " "))", "kind: \(Subject.allValueStrings.joined(separator: " "))")
  static let idHelp = String.localized(
    "文件名，用小写字母、数字和连字符；文章可写 年/月/名；网站写目录；医院可写名册里的拼音或首字母",
    "the file name, or the folder of a site; for a hospital also the pinyin or initials of one in the register")

  @Argument(help: ArgumentHelp(stringLiteral: NewCommand.whatHelp), completion: .list(Subject.allValueStrings))
  var what: Subject?

  @Argument(help: ArgumentHelp(stringLiteral: NewCommand.idHelp))
  var id: String?

  @Option(help: .localized("题目或名称", "the title or name"))
  var title: String?

  @Option(
    help: .localized(
      "文章、届次、同意文本的日期；文章和同意文本默认今天",
      "the date of an article, an edition or a consent text; today by default, except for an edition"))
  var date: String?

  @Option(
    help: .localized(
      "文章的体裁：\(ArticleKind.allCases.map(\.rawValue).joined(separator: " "))",
      "the kind of an article: \(ArticleKind.allCases.map(\.rawValue).joined(separator: " "))"))
  var kind: ArticleKind?

  @Option(help: .localized("文章的专栏", "the column of an article"), completion: .columns)
  var column: String?

  @Option(help: .localized("奖项的届次，连同空的名单一起建", "the edition of an award, created with an empty roll"))
  var edition: String?

  @Flag(help: .localized("文章建成目录，可放图片和附件", "create the article as a folder"))
  var bundle = false

  @Flag(help: .localized("网站加一个 Swift 包，里面是自己的主题", "add a Swift package with a custom theme to a site"))
  var theme = false

  @Option(
    help: .localized(
      "Xinglin 仓库的目录或网址，和 --theme 一起用；默认是网站旁边的 xinglin",
      "the folder or URL of the repository of xinglin, for --theme; by default the folder xinglin beside the site's"))
  var xinglin: String?

  @Flag(help: .localized("网站加持续集成的文件：GitHub、GitLab 和脚本", "add CI files to a site: GitHub, GitLab, a script"))
  var ci = false

  @Option(help: .localized("内容目录", "the content folder"))
  var content = "content"

  @Option(help: .localized("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  func run() throws {
    guard case .scaffold(let kind) = try subject() else { return try installHook() }
    let scaffold = try self.scaffold(kind)
    do throws(Scaffold.Failure) {
      let steps = try scaffold.remainingSteps()
      for path in try scaffold.write(below: ContentOptions.trimmed(content)) { Terminal.standardOutput.writeLine(path) }
      for step in steps { Terminal.standardError.writeLine(step[lang]) }
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[lang])
      if case .fileSystem = error { throw ExitStatus.inputOutput }
      throw ExitStatus.usage
    }
  }

  private func installHook() throws {
    let program = executablePath.map { FileSystem().resolved($0) } ?? "xinglin"
    do throws(PreCommitHook.Failure) {
      let hook = PreCommitHook(content: ContentOptions.trimmed(content), program: program, language: lang)
      Terminal.standardOutput.writeLine(try hook.install())
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[lang])
      switch error {
      case .noGit: throw ExitStatus.unavailable
      case .fileSystem: throw ExitStatus.inputOutput
      case .noRepository, .unmanagedHook: throw ExitStatus.usage
      }
    }
  }
}

extension ArticleKind: ExpressibleByArgument {}
