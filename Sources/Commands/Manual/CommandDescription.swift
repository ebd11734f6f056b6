import ArgumentParser
import Essentials

/// A command as described by swift-argument-parser, reduced to what its manual page needs.
///
/// Source: swift-argument-parser 1.8, ArgumentParserToolInfo/ToolInfo.swift, serialization version 0.
struct CommandDescription: Decodable {
  /// The name by which the command is invoked.
  let commandName: String
  let abstract: String?
  let discussion: String?
  /// Whether the command is listed in help.
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

  /// Returns the description of a command and all its subcommands.
  static func of(_ command: any ParsableCommand.Type) throws -> CommandDescription {
    try JSONDecoder().decode(Tool.self, from: Data(command._dumpHelp().utf8)).command
  }

  /// The subcommands that are listed in help.
  var listedSubcommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// The command's own arguments, without those that every command has.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }
}
