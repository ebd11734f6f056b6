import ArgumentParser
import Diagnostics
import Releases

/// `xinglin headers`.
struct HeadersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headers",
    abstract: .localized(
      "网页服务器的配置：安全策略、缓存时间、旧网址",
      "print a web server configuration: security policy, cache times and old URLs"),
    discussion: .localized(
      "写到标准输出，放进 server 或站点的配置里。旧网址取自生成好的网站，网址改了就重写一次。",
      "It is printed to standard output, for inclusion in a server or site block. Old URLs are those of the "
        + "built site: generate it again when they change."
    ))

  @Argument(help: .localized("nginx 或 caddy", "nginx or caddy"))
  var server: Hosting.Server

  @Option(help: .localized("生成好的网站", "the built site"))
  var from = "site"

  @Option(help: .localized("xinglin publish 发布到的目录", "the folder to which xinglin publish deploys the site"))
  var root: String

  @Option(help: .localized("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  func run() throws {
    do throws(PublishError) {
      let hosting = try Hosting(output: ContentOptions.trimmed(from))
      Terminal.standardOutput.write(hosting.configuration(for: server, root: ContentOptions.trimmed(root)))
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[lang])
      throw error.exitCode
    }
  }
}

extension Hosting.Server: ExpressibleByArgument {}
