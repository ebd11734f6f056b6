import ArgumentParser
import Bytes
import Diagnostics
import Site

/// `xinglin manual`, for packagers.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: .either("把各条命令的手册页（roff）写进一个目录", "write the commands' manual pages, in roff, to a folder"),
    shouldDisplay: false)

  @Argument(help: .either("目录", "the folder"), completion: .directory)
  var folder: String

  @Option(help: .either("手册页的语言", "the language of the pages"))
  var lang = MessageLanguage.chinese

  func run() throws {
    let root = try CommandDescription.of(XinglinCommand.self)
    var pages = [ManualPage(command: root, words: [root.commandName], language: lang)]
    for command in root.listed {
      pages.append(ManualPage(command: command, words: [root.commandName, command.commandName], language: lang))
    }
    let folder = ContentOptions.trimmed(folder)
    do throws(FileSystemError) {
      let system = FileSystem()
      try system.makeFolder(folder)
      for page in pages {
        let path = "\(folder)/\(page.fileName)"
        try system.write(Array(page.text.utf8), to: path)
        Terminal.standardOutput.line(path)
      }
    } catch {
      Terminal.standardError.line("xinglin: " + error.message[lang])
      throw ExitStatus.inputOutput
    }
  }
}
