import Diagnostics
import SourceFiles

/// Asks questions and reads the answers line by line, from a terminal or, in tests, from a list.
package struct Dialogue {
  /// The input ended before an answer.
  package struct Ended: Error {}

  private let language: MessageLanguage
  private let write: (String) -> Void
  private let read: () -> String?

  /// Creates a dialogue that writes questions and reads one line for each. `read` returns `nil` at the end of the
  /// input.
  package init(in language: MessageLanguage, write: @escaping (String) -> Void, read: @escaping () -> String?) {
    (self.language, self.write, self.read) = (language, write, read)
  }

  /// Asks for a text until `fault` returns `nil` for it. An empty answer selects the default, or returns `nil` if there
  /// is none.
  package func text(
    _ question: Message, default usual: String? = nil, fault: (String) -> Message? = { _ in nil }
  ) throws(Ended) -> String? {
    while true {
      write(question[language] + (usual.map { " [\($0)]" } ?? "") + said("：", ": "))
      guard let line = read() else { throw Ended() }
      let answer = line.trimmed.isEmpty ? usual : line.trimmed
      guard let answer, let fault = fault(answer) else { return answer }
      say(fault)
    }
  }

  /// Asks for one of several values, which can be answered by number, value or description. An empty answer selects the
  /// default, or returns `nil` if `mayBeEmpty` is set.
  package func choice(
    _ question: Message, of choices: [(value: String, words: String)], default usual: String? = nil,
    mayBeEmpty: Bool = false
  ) throws(Ended) -> String? {
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
      if mayBeEmpty { return nil }
    }
  }

  /// Prints a message on a line of its own.
  package func say(_ message: Message) { write(message[language] + "\n") }

  private func said(_ chinese: String, _ english: String) -> String { Message(zh: chinese, en: english)[language] }
}
