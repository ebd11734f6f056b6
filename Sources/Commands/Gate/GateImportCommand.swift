import ArgumentParser
import Diagnostics
import Gate
import SourceFiles

/// `xinglin gate import FILE|-`.
struct GateImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: .localized("收下读者的申请", "import readers' applications"),
    discussion: .localized(
      "从邮件、文件或标准输入（-）里找出申请，折行、引用都认得。申请加密存在 git 之外，决定以后删去。",
      "Finds applications in letters, files or standard input (-). They are stored encrypted outside git until "
        + "they are decided."
    ))

  @OptionGroup var gate: GateOptions

  @Argument(help: .localized("文件，- 是标准输入", "files; - is standard input"))
  var files: [String]

  /// The maximum size of an input file in bytes.
  private static let maximumInputSize = 64 << 20

  func run() throws {
    var hasFaults = false
    try gate.run { () throws(GateError) in
      let (keyring, editor) = (try gate.keyring(), try gate.editorKey())
      let (store, membership) = (try gate.store(keyring), try gate.membership(keyring))
      for path in files {
        let (lines, damaged) = ApplicationLine.find(in: try Self.read(path))
        if damaged > 0 {
          hasFaults = true
          reportProblem(
            at: path, "\(damaged) 份申请不完整，请读者重新发来",
            "\(damaged) applications are damaged: ask the readers to send them again")
        }
        if lines.isEmpty, damaged == 0 {
          hasFaults = true
          reportProblem(at: path, "没有找到申请", "no application found")
        }
        for line in lines where try !storeApplication(line, from: path, editor, store, membership, keyring) {
          hasFaults = true
        }
      }
    }
    if hasFaults { throw ExitStatus.contentErrors }
  }

  /// Stores an application; returns false if it is unusable.
  private func storeApplication(
    _ line: ApplicationLine, from path: String, _ editor: EditorKey, _ store: ApplicationStore,
    _ membership: MembershipReview,
    _ keyring: Keyring
  ) throws(GateError) -> Bool {
    let application: Application
    do throws(ApplicationLine.Failure) {
      application = try line.open(with: editor, site: keyring.site)
    } catch {
      reportProblem(
        at: path, "一份申请打不开：不是用本站现在的 sealing_key 加密的",
        "an application cannot be decrypted: it was encrypted with another key")
      return false
    }
    let reader = application.mailbox.short
    guard membership.isGenuine(application) else {
      reportProblem(
        at: path, "有人冒用 \(reader) 的编号，没有收下",
        "another person has used the digits of \(reader); the application was not imported")
      return false
    }
    if try store.add(line, from: application.mailbox) {
      gate.writeLine("收下了 \(reader) 的申请。", "Imported the application of \(reader).")
    } else {
      gate.writeLine("\(reader) 的申请已经收过。", "The application of \(reader) was already imported.")
    }
    return true
  }

  private func reportProblem(at path: String, _ chinese: String, _ english: String) {
    Terminal.standardError.writeLine("\(path.sanitized): \(gate(chinese, english))")
  }

  private static func read(_ path: String) throws(GateError) -> [UInt8] {
    if path == "-" {
      do throws(StandardInputError) { return try Terminal.readStandardInput() } catch {
        throw .inaccessibleFile("stdin", reason: error.message)
      }
    }
    do { return try FileSource.disk.read(path, maximumInputSize) } catch {
      throw .inaccessibleFile(path, reason: Problem.reason(error))
    }
  }
}
