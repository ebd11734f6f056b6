import ArgumentParser

/// `xinglin`: parses the arguments and runs a subcommand.
struct XinglinCommand: ParsableCommand {
  /// The day of the version, which the manual pages show.
  static let versionDate = "2026-11-30"

  static let configuration = CommandConfiguration(
    commandName: "xinglin",
    abstract: .either("杏林：中文医学媒体的静态网站生成器", "a static site generator for the Chinese medical press"),
    discussion: ExitStatus.explanation,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, SchemaCommand.self, ImportCommand.self,
      WeChatCommand.self, MarkdownCommand.self, GateCommand.self, PublishCommand.self, HeadersCommand.self,
      ChangesCommand.self,
      ExplainCommand.self, ManualCommand.self,
    ])
}
