import ArgumentParser
import Content
import Diagnostics
import Entities
import Essentials
import Site

extension NewCommand {
  /// Whether questions can be asked, which requires that both input and output are terminals.
  private static var canAsk: Bool { Terminal.isInputInteractive && Terminal.standardOutput.isInteractive }

  private var questions: ScaffoldQuestions {
    ScaffoldQuestions(
      Dialogue(in: lang) {
        Terminal.standardOutput.write($0)
      } read: {
        readLine()
      },
      content: ContentOptions.trimmed(content))
  }

  /// Returns what to create, asking for it if it was not given.
  func subject() throws -> Subject {
    if let what { return what }
    guard Self.canAsk else { throw Self.missing("what", Self.whatHelp) }
    let questions = self.questions
    return try Self.answered { () throws(Dialogue.EndOfInput) in
      Subject(argument: try questions.chooseKind(from: Subject.described)) ?? .hook
    }
  }

  /// Returns what to write, asking for values that were not given; a hospital of the register if `id` is its pinyin or
  /// its initials.
  func scaffold(_ kind: Scaffold.Kind) throws -> Scaffold {
    if kind.name == "hospital", title == nil, let id, let hospital = try registeredHospital(matching: id) {
      return Scaffold(registered: hospital)
    }
    var scaffold = Scaffold(kind, id: id ?? "", title: title)
    scaffold.date = date
    scaffold.articleKind = self.kind
    scaffold.column = column
    scaffold.edition = edition
    scaffold.isBundle = bundle
    scaffold.addsTheme = theme
    scaffold.generator = xinglin
    scaffold.addsWorkflows = ci
    scaffold.now = Int(Date().timeIntervalSince1970)
    guard id == nil || title == nil, Self.canAsk else {
      if id == nil { throw Self.missing("id", Self.idHelp) }
      return scaffold
    }
    let (questions, initial) = (self.questions, scaffold)
    return try Self.answered { () throws(Dialogue.EndOfInput) in try questions.complete(initial, id: id) }
  }

  /// Returns the hospital of the register to which `letters` refer; nil if there is none.
  private func registeredHospital(matching letters: String) throws -> Hospital? {
    let found = HospitalRegister(content: ContentOptions.trimmed(content)).hospitals(matching: letters)
    guard found.count > 1 else { return found.first }
    if Self.canAsk {
      let questions = self.questions
      let id = try Self.answered { () throws(Dialogue.EndOfInput) in try questions.chooseHospital(from: found) }
      return found.first { $0.id == id }
    }
    let list = found.map { "  \($0.id)  \($0.name)" }.joined(separator: "\n")
    throw ValidationError(
      Message(
        zh: "名册里“\(letters)”有 \(found.count) 家，写其中一家的编号：\n\(list)",
        en: "'\(letters)' matches \(found.count) hospitals of the register; use the id of one of them:\n\(list)")[lang])
  }

  private static func answered<Answer>(_ ask: () throws(Dialogue.EndOfInput) -> Answer) throws -> Answer {
    do throws(Dialogue.EndOfInput) {
      return try ask()
    } catch {
      Terminal.standardOutput.writeLine()
      throw ExitStatus.usage
    }
  }

  /// Returns the argument parser's error for a missing argument.
  private static func missing(_ name: String, _ help: String) -> ValidationError {
    ValidationError("Missing expected argument '<\(name)>'\nHelp:  <\(name)>  \(help)")
  }
}
