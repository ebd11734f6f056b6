import ArgumentParser
import Diagnostics
import Gate
import SourceFiles

/// `xinglin gate import FILE|-`.
struct GateImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: .either("收下读者的申请", "import readers' applications"),
    discussion: .either(
      "从邮件、文件或标准输入（-）里找出申请，折行、引用都认得。申请加密存在 git 之外，决定以后删去。",
      "Finds applications in letters, files or standard input (-). They are stored encrypted outside git until "
        + "they are decided."
    ))

  @OptionGroup var gate: GateOptions

  @Argument(help: .either("文件，- 是标准输入", "files; - is standard input"))
  var files: [String]

  /// The maximum size of an input file in bytes.
  private static let limit = 64 << 20

  func run() throws {
    var hasFaults = false
    try gate.run { () throws(GateFault) in
      let (keyring, editor) = (try gate.keyring(), try gate.editorKey())
      let (store, membership) = (try gate.store(keyring), try gate.membership(keyring))
      for path in files {
        let (lines, damaged) = ApplicationLine.find(in: try Self.read(path))
        if damaged > 0 {
          hasFaults = true
          tell(
            path, "\(damaged) 份申请不完整，请读者重新发来",
            "\(damaged) applications are damaged: ask the readers to send them again")
        }
        if lines.isEmpty, damaged == 0 {
          hasFaults = true
          tell(path, "没有找到申请", "no application found")
        }
        for line in lines where try !take(line, from: path, editor, store, membership, keyring) { hasFaults = true }
      }
    }
    if hasFaults { throw ExitStatus.contentErrors }
  }

  /// Stores an application; returns false if it is unusable.
  private func take(
    _ line: ApplicationLine, from path: String, _ editor: EditorKey, _ store: ApplicationStore,
    _ membership: Membership,
    _ keyring: Keyring
  ) throws(GateFault) -> Bool {
    let application: Application
    do throws(ApplicationLine.Fault) {
      application = try line.open(editor, site: keyring.site)
    } catch {
      tell(
        path, "一份申请打不开：不是用本站现在的 sealing_key 加密的",
        "an application cannot be decrypted: it was encrypted with another key")
      return false
    }
    let reader = application.mailbox.short
    guard membership.isGenuine(application) else {
      tell(
        path, "有人冒用 \(reader) 的编号，没有收下",
        "another person has used the digits of \(reader); the application was not imported")
      return false
    }
    if try store.add(line, from: application.mailbox) {
      gate.tell("收下了 \(reader) 的申请。", "Imported the application of \(reader).")
    } else {
      gate.tell("\(reader) 的申请已经收过。", "The application of \(reader) was already imported.")
    }
    return true
  }

  private func tell(_ path: String, _ chinese: String, _ english: String) {
    Terminal.standardError.line("\(path.visible): \(gate(chinese, english))")
  }

  private static func read(_ path: String) throws(GateFault) -> [UInt8] {
    if path == "-" {
      do throws(StandardInputError) { return try Terminal.standardInput() } catch {
        throw .file("stdin", reason: error.message)
      }
    }
    do { return try FileSource.disk.read(path, limit) } catch { throw .file(path, reason: Problem.reason(error)) }
  }
}
