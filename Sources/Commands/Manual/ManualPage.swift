import ArgumentParser
import Diagnostics

/// The manual page of a command, in roff.
///
/// Source: man(7), groff_man(7). A page describes the nested commands of its command; the page of `xinglin` lists the
/// other pages.
struct ManualPage {
  let command: CommandDescription
  /// The command line up to the command: `xinglin`, or `xinglin` and `gate`.
  let commandPath: [String]
  let language: MessageLanguage

  /// The manual section for user commands.
  static let section = 1

  /// The name of the file.
  var fileName: String { commandPath.joined(separator: "-") + ".\(Self.section)" }

  /// The contents of the page.
  var text: String {
    var page = Roff()
    page.title(
      commandPath.joined(separator: "-"), section: Self.section, date: Version.day,
      source: "xinglin \(Version.number)", manual: localized("杏林手册", "Xinglin Manual"))
    page.heading(localized("名称", "NAME"))
    page.line("\(Roff.escaped(commandPath.joined(separator: "-"))) \\- \(Roff.escaped(command.abstract ?? ""))")
    page.heading(localized("用法", "SYNOPSIS"))
    synopsis(of: command, commandPath, in: &page)
    page.heading(localized("说明", "DESCRIPTION"))
    page.paragraph(command.abstract ?? "")
    page.discussion(command.discussion ?? "")
    arguments(of: command, in: &page)
    commands(in: &page)
    page.heading(localized("参见", "SEE ALSO"))
    page.line(references)
    return page.text
  }

  private func synopsis(of command: CommandDescription, _ words: [String], in page: inout Roff) {
    var line = "\\fB" + Roff.escaped(words.joined(separator: " ")) + "\\fR"
    for argument in command.ownArguments {
      let notation = spelling(argument, listsAllNames: false)
      line += " " + (argument.isOptional ? "[\(notation)]" : notation) + (argument.isRepeating ? " ..." : "")
    }
    if !command.listedSubcommands.isEmpty { line += " \\fI" + Roff.escaped(localized("子命令", "subcommand")) + "\\fR" }
    page.line(line)
  }

  private func arguments(of command: CommandDescription, in page: inout Roff) {
    let own = command.ownArguments
    let groups: [(heading: String, isChosen: (CommandDescription.Argument) -> Bool)] = [
      (localized("参数", "ARGUMENTS"), { $0.kind == .positional }),
      (localized("选项", "OPTIONS"), { $0.kind != .positional }),
    ]
    for (heading, isChosen) in groups {
      let chosen = own.filter(isChosen)
      guard !chosen.isEmpty else { continue }
      page.heading(heading)
      for argument in chosen { entry(argument, in: &page) }
    }
  }

  /// Adds an argument or option with its description, its values and its default.
  private func entry(_ argument: CommandDescription.Argument, in page: inout Roff) {
    var remarks: [String] = []
    if let values = argument.allValues, !values.isEmpty, argument.kind == .option {
      remarks.append(localized("可写 ", "values: ") + values.joined(separator: localized("、", ", ")))
    }
    if let value = argument.defaultValue, argument.kind == .option {
      remarks.append(localized("默认 ", "default: ") + value)
    }
    let remark = remarks.joined(separator: localized("；", "; "))
    page.entry(
      spelling(argument, listsAllNames: true),
      (argument.abstract ?? "") + (remark.isEmpty ? "" : localized("（\(remark)）", " (\(remark))")))
  }

  private func spelling(_ argument: CommandDescription.Argument, listsAllNames: Bool) -> String {
    let value = "\\fI" + Roff.escaped(argument.valueName ?? "") + "\\fR"
    guard argument.kind != .positional else { return value }
    let names = (argument.names ?? []).map { "\\fB" + Roff.escaped($0.spelling) + "\\fR" }
    let spelling = listsAllNames ? names.joined(separator: ", ") : names.last ?? ""
    return argument.kind == .flag ? spelling : spelling + " " + value
  }

  private func commands(in page: inout Roff) {
    guard !command.listedSubcommands.isEmpty else { return }
    page.heading(localized("命令", "COMMANDS"))
    for nested in command.listedSubcommands {
      if commandPath.count == 1 {
        page.entry(Self.reference(commandPath + [nested.commandName]), nested.abstract ?? "")
      } else {
        section(of: nested, commandPath + [nested.commandName], in: &page)
      }
    }
  }

  private func section(of command: CommandDescription, _ words: [String], in page: inout Roff) {
    page.subheading(words.joined(separator: " "))
    synopsis(of: command, words, in: &page)
    page.paragraph(command.abstract ?? "")
    page.discussion(command.discussion ?? "")
    for argument in command.ownArguments { entry(argument, in: &page) }
    for nested in command.listedSubcommands { section(of: nested, words + [nested.commandName], in: &page) }
  }

  /// The references to other pages: from the root to its commands, from a command to the root.
  private var references: String {
    guard commandPath.count == 1 else { return Self.reference([commandPath[0]]) }
    return command.listedSubcommands.map { Self.reference(commandPath + [$0.commandName]) }.joined(separator: ",\n")
  }

  private static func reference(_ words: [String]) -> String {
    "\\fB\(Roff.escaped(words.joined(separator: "-")))\\fR(\(section))"
  }

  private func localized(_ chinese: String, _ english: String) -> String { Message(zh: chinese, en: english)[language] }
}
