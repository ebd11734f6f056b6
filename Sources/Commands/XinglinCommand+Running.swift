import ArgumentParser
import Diagnostics
import Platform

extension XinglinCommand {
  /// Parses the arguments of the process and runs the command; what the parser has to say is in the language of the command.
  ///
  /// Ends with 74 where what the command printed could not be written, such as to a full disk. Source: sysexits(3).
  static func runWorded() async {
    // With fewer the runtime traps before a command can say what it lacks.
    let files = raiseOpenFileLimit(to: 1024)
    guard files >= leastOpenFiles else {
      Terminal.standardError.line(
        "xinglin: "
          + .either(
            "系统只让打开 \(files) 个文件，至少要 \(leastOpenFiles) 个：运行 ulimit -n 1024 再试",
            "the limit of open files is \(files), and \(leastOpenFiles) are needed; run ulimit -n 1024 first"))
      Platform.exit(ExitStatus.inputOutput.rawValue)
    }
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      for stream in [Terminal.standardOutput, .standardError] { try stream.check() }
    } catch let failure as Terminal.Failure {
      Terminal.standardError.line("xinglin: " + failure.message[CommandLanguage.current])
      Platform.exit(ExitStatus.inputOutput.rawValue)
    } catch {
      end(error)
    }
  }

  /// How many files the smallest site needs to have open at once.
  private static let leastOpenFiles = 24

  /// What to say where the first argument is the name of no command; nil where it is one, or none.
  private static var unknownCommand: String? {
    guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"), name != "help" else { return nil }
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !commands.contains(name) else { return nil }
    let meant = Suggestion.nearest(to: name, in: commands)
    let list = commands.joined(separator: " ")
    return .either(
      "错误：没有命令“\(name)”；" + (meant.map { "想写的是“\($0)”吗？" } ?? "可以写：\(list)"),
      "Error: unknown command '\(name)'; " + (meant.map { "did you mean '\($0)'?" } ?? "one of: \(list)"))
  }

  /// Ends the process as `error` says: help goes to standard output, an error to standard error.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = unknownCommand ?? UsageText.worded(fullMessage(for: error), in: CommandLanguage.current)
    if !text.isEmpty { (code == .success ? Terminal.standardOutput : .standardError).line(text) }
    Platform.exit(code.rawValue)
  }
}
