import ArgumentParser
import Diagnostics

/// The language of help and usage errors, which is needed before the arguments are parsed.
enum CommandLanguage {
  /// The language selected by the arguments of the process.
  static let current = language(of: CommandLine.arguments)

  /// Returns the value of the last `--lang` option, or Chinese if there is none.
  static func language(of arguments: [String]) -> MessageLanguage {
    var language = MessageLanguage.chinese
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count {
        language = MessageLanguage(rawValue: arguments[index + 1]) ?? language
      } else if argument.hasPrefix("--lang=") {
        language = MessageLanguage(rawValue: String(argument.dropFirst(7))) ?? language
      }
    }
    return language
  }
}

extension String {
  /// Returns whichever text is in the language of the command.
  static func localized(_ chinese: String, _ english: String) -> String {
    Message(zh: chinese, en: english)[CommandLanguage.current]
  }
}

extension ArgumentHelp {
  /// Returns a help text in the language of the command.
  static func localized(_ chinese: String, _ english: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: .localized(chinese, english))
  }
}
