import Diagnostics
import SourceFiles

/// Asks questions and reads the answers line by line, from a terminal or, in tests, from a list.
package struct Dialogue {
  /// The input ended before an answer.
  package struct EndOfInput: Error {}

  private let language: MessageLanguage
  private let write: (String) -> Void
  private let read: () -> String?

  /// Creates a dialogue that writes questions and reads one line for each. `read` returns `nil` at the end of the
  /// input.
  package init(in language: MessageLanguage, write: @escaping (String) -> Void, read: @escaping () -> String?) {
    (self.language, self.write, self.read) = (language, write, read)
  }

  /// Asks for a text until `validationError` returns `nil` for it. An empty answer selects the default, or returns
  /// `nil` if there is none.
  package func text(
    _ question: Message, default usual: String? = nil, validationError: (String) -> Message? = { _ in nil }
  ) throws(EndOfInput) -> String? {
    while true {
      write(question[language] + (usual.map { " [\($0)]" } ?? "") + localized("：", ": "))
      guard let line = read() else { throw EndOfInput() }
      let answer = line.trimmed.isEmpty ? usual : line.trimmed
      guard let answer, let error = validationError(answer) else { return answer }
      writeLine(error)
    }
  }

  /// Asks for one of several values, which can be answered by number, value or description. An empty answer selects the
  /// default, or returns `nil` if `allowsEmpty` is set.
  package func choice(
    _ question: Message, of choices: [(value: String, words: String)], default usual: String? = nil,
    allowsEmpty: Bool = false
  ) throws(EndOfInput) -> String? {
    for (index, choice) in choices.enumerated() {
      let words = choice.words == choice.value ? "" : "  " + choice.words
      write("  \(index + 1)  \(choice.value)\(words)\n")
    }
    func meant(_ answer: String) -> String? {
      if let number = Int(answer), choices.indices.contains(number - 1) { return choices[number - 1].value }
      return choices.first { $0.value == answer || $0.words == answer }?.value
    }
    while true {
      let answer = try text(question, default: usual) { answer in
        meant(answer) == nil
          ? Message(zh: "没有“\(answer)”，请写编号", en: "'\(answer)' is not a choice; enter a number") : nil
      }
      if let answer { return meant(answer) }
      if allowsEmpty { return nil }
    }
  }

  /// Prints a message on a line of its own.
  package func writeLine(_ message: Message) { write(message[language] + "\n") }

  private func localized(_ chinese: String, _ english: String) -> String { Message(zh: chinese, en: english)[language] }
}
