import ArgumentParser
import Bytes
import Content
import Diagnostics
import Site

/// `xinglin schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: .either("输出字段的 JSON Schema", "prints the JSON Schema of what editors write"),
    discussion: .either(
      "不写 --output 时打印一份，各类文件在 $defs 里。写 --output 时每类文件一份，另有 Sveltia CMS 的 config.yml；"
        + "放在 content/.schema 里，xinglin new 建的文件会指向它。",
      "Without --output it prints one schema with a definition for each kind of file. With --output it writes a file for each, and "
        + "Sveltia CMS's config.yml; in content/.schema, the files that 'xinglin new' makes refer to them."))

  @Option(help: .either("写到这个目录", "the folder to write to"), completion: .directory)
  var output: String?

  @Option(help: .either("内容目录", "the content folder"))
  var content = "content"

  @Option(help: .either("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  func run() throws {
    guard let output else { return Terminal.standardOutput.write(ByteBuffer(ContentSchema.combined.json)) }
    do throws(FileSystemError) {
      for path in try SchemaFolder(ContentOptions.trimmed(output)).write(content: ContentOptions.trimmed(content)) {
        Terminal.standardOutput.line(path)
      }
    } catch {
      Terminal.standardError.line("xinglin: " + error.message[lang])
      throw ExitStatus.inputOutput
    }
  }
}
