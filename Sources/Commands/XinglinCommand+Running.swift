import ArgumentParser
import Diagnostics
import Platform

extension XinglinCommand {
  /// Parses the arguments of the process and runs the command; what the parser has to say is in the language of the command.
  ///
  /// Ends with 74 where what the command printed could not be written, such as to a full disk. Source: sysexits(3).
  static func runWorded() async {
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

  /// Ends the process as `error` says: help goes to standard output, an error to standard error.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = UsageText.worded(fullMessage(for: error), in: CommandLanguage.current)
    if !text.isEmpty { (code == .success ? Terminal.standardOutput : .standardError).line(text) }
    Platform.exit(code.rawValue)
  }
}
