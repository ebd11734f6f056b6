import ArgumentParser
import Bytes
import Diagnostics
import Site

/// `xinglin manual`, for packagers.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: .localized("把各条命令的手册页（roff）写进一个目录", "write the commands' manual pages, in roff, to a folder"),
    shouldDisplay: false)

  @Argument(help: .localized("目录", "the folder"), completion: .directory)
  var folder: String

  @Option(help: .localized("手册页的语言", "the language of the pages"))
  var lang = MessageLanguage.chinese

  func run() throws {
    let root = try CommandDescription.of(XinglinCommand.self)
    var pages = [ManualPage(command: root, commandPath: [root.commandName], language: lang)]
    for command in root.listedSubcommands {
      pages.append(ManualPage(command: command, commandPath: [root.commandName, command.commandName], language: lang))
    }
    let folder = ContentOptions.trimmed(folder)
    do throws(FileSystemError) {
      let system = FileSystem()
      try system.makeFolder(folder)
      for page in pages {
        let path = "\(folder)/\(page.fileName)"
        try system.write(Array(page.text.utf8), to: path)
        Terminal.standardOutput.writeLine(path)
      }
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[lang])
      throw ExitStatus.inputOutput
    }
  }
}
