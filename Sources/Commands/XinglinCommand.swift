import ArgumentParser
import Diagnostics

/// `xinglin`: parses the arguments and runs a subcommand.
struct XinglinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xinglin",
    abstract: .either("杏林：中文医学媒体的静态网站生成器", "a static site generator for the Chinese medical press"),
    discussion: ExitStatus.explanation,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, MarkdownCommand.self,
      GateCommand.self, ExplainCommand.self,
    ])

  /// The language that the arguments choose, for what goes wrong outside of any command.
  private static var language: MessageLanguage {
    let arguments = CommandLine.arguments
    let isEnglish =
      arguments.contains("--lang=en") || zip(arguments, arguments.dropFirst()).contains { $0 == ("--lang", "en") }
    return isEnglish ? .english : .chinese
  }

  /// Runs the command and ends the process; what it printed and could not be written is an error.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      for stream in [Terminal.standardOutput, .standardError] { try stream.check() }
    } catch let failure as Terminal.Failure {
      Terminal.standardError.line("xinglin: " + failure.message[language])
      exit(withError: ExitStatus.inputOutput)
    } catch {
      exit(withError: error)
    }
  }
}
