import ArgumentParser
import Bytes
import Content
import Diagnostics
import Site

/// `xinglin schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: .localized("输出字段的 JSON Schema", "print the JSON Schema of the content files"),
    discussion: .localized(
      "不写 --output 时打印一份，各类文件在 $defs 里。写 --output 时每类文件一份，另有 Sveltia CMS 的 config.yml；"
        + "放在 content/.schema 里，xinglin new 建的文件会指向它。",
      "Without --output, prints one schema with a definition for each kind of file. With --output, writes one "
        + "file for each kind, and config.yml for Sveltia CMS; files created by 'xinglin new' refer to the schemas "
        + "in content/.schema."))

  @Option(help: .localized("写到这个目录", "the folder to write to"), completion: .directory)
  var output: String?

  @Option(help: .localized("内容目录", "the content folder"))
  var content = "content"

  @Option(help: .localized("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  func run() throws {
    guard let output else { return Terminal.standardOutput.write(ByteBuffer(ContentSchema.combined.json)) }
    do throws(FileSystemError) {
      for path in try SchemaFolder(ContentOptions.trimmed(output)).write(content: ContentOptions.trimmed(content)) {
        Terminal.standardOutput.writeLine(path)
      }
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[lang])
      throw ExitStatus.inputOutput
    }
  }
}
