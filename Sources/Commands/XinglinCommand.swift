import ArgumentParser

/// `xinglin`, which parses the arguments and runs a subcommand.
struct XinglinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xinglin",
    abstract: .localized("杏林：中文医学媒体的静态网站生成器", "a static site generator for the Chinese medical press"),
    discussion: ExitStatus.explanation,
    version: Version.number,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, SchemaCommand.self, ImportCommand.self,
      WeChatCommand.self, MarkdownCommand.self, GateCommand.self, PublishCommand.self, HeadersCommand.self,
      ChangesCommand.self,
      ExplainCommand.self, ManualCommand.self,
    ])
}
