import ArgumentParser
import Diagnostics
import Platform

extension XinglinCommand {
  /// Parses the arguments of the process and runs the command; messages of the parser are in the language of the
  /// command.
  ///
  /// Ends with status 74 if the output of the command could not be written, for example to a full disk. Source:
  /// sysexits(3).
  static func runLocalized() {
    ProcessLimits.check()
    do {
      var command = try parseAsRoot()
      try command.run()
      checkOutput()
    } catch {
      end(error)
    }
  }

  /// Ends the process if any output, including help, could not be written.
  private static func checkOutput() {
    do throws(Terminal.Failure) {
      for stream in [Terminal.standardOutput, .standardError] { try stream.check() }
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[CommandLanguage.current])
      Platform.exit(ExitStatus.inputOutput.rawValue)
    }
  }

  /// The command given by the arguments, as typed: `xinglin new`.
  private static var typedCommand: String {
    var (words, commands) = ([configuration.commandName ?? ""], configuration.subcommands)
    for argument in CommandLine.arguments.dropFirst() {
      guard let command = commands.first(where: { $0.configuration.commandName == argument }) else { break }
      words.append(argument)
      commands = command.configuration.subcommands
    }
    return words.joined(separator: " ")
  }

  /// The error message if the first argument is not a known command; nil if it is one or there is none.
  private static var unknownCommand: String? {
    guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"), name != "help" else { return nil }
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !commands.contains(name) else { return nil }
    let suggestion = Suggestion.nearest(to: name, in: commands)
    let list = commands.joined(separator: " ")
    return .localized(
      "错误：没有命令“\(name)”；" + (suggestion.map { "想写的是“\($0)”吗？" } ?? "可以写：\(list)"),
      "Error: unknown command '\(name)'; " + (suggestion.map { "did you mean '\($0)'?" } ?? "one of: \(list)"))
  }

  /// Whether the output is for a shell rather than for people: a completion script or its candidates.
  private static var isForShell: Bool {
    let arguments = CommandLine.arguments.dropFirst()
    return arguments.first == "---completion"
      || arguments.contains { $0.hasPrefix("--generate-completion-script") }
  }

  /// Ends the process according to `error`: help goes to standard output, an error to standard error.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    // For an argument that a command rejects while running, the parser shows the usage of the whole program.
    let message = fullMessage(for: error).replacing(
      "Usage: xinglin <subcommand>\n  See 'xinglin --help'", with: "  See '\(typedCommand) --help'")
    let text = unknownCommand ?? (isForShell ? message : UsageText.localized(message, in: CommandLanguage.current))
    if !text.isEmpty { (code == .success ? Terminal.standardOutput : .standardError).writeLine(text) }
    checkOutput()
    Platform.exit(code.rawValue)
  }
}
