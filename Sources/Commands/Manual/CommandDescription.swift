import ArgumentParser
import Essentials

/// A command as swift-argument-parser describes it, with what its manual page needs.
///
/// Source: swift-argument-parser 1.8, ArgumentParserToolInfo/ToolInfo.swift, serialization version 0.
struct CommandDescription: Decodable {
  /// The name by which the command is invoked.
  let commandName: String
  let abstract: String?
  let discussion: String?
  /// Whether help lists the command.
  let shouldDisplay: Bool?
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
  }

  /// A spelling of an option.
  struct Name: Decodable {
    let kind: String
    let name: String

    /// The spelling with its hyphens.
    var spelling: String { (kind == "long" ? "--" : "-") + name }
  }

  private struct Tool: Decodable {
    let command: CommandDescription
  }

  /// The description of a command and of everything below it.
  static func of(_ command: any ParsableCommand.Type) throws -> CommandDescription {
    try JSONDecoder().decode(Tool.self, from: Data(command._dumpHelp().utf8)).command
  }

  /// The subcommands that help lists.
  var listed: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// The arguments of its own: not those that every command has.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }
}
