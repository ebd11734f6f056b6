import ArgumentParser
import Platform

extension XinglinCommand {
  /// Parses the arguments of the process and runs the command; what the parser has to say is in the language of the command.
  static func runWorded() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(error)
    }
  }

  /// Ends the process as `error` says: help goes to standard output, an error to standard error.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = UsageText.worded(fullMessage(for: error), in: CommandLanguage.current)
    if !text.isEmpty { (code == .success ? Terminal.standardOutput : .standardError).line(text) }
    Platform.exit(code.rawValue)
  }
}
