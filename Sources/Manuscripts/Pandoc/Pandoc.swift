import Essentials
import Platform
import SourceFiles

/// The program that reads Word files and web pages. Source: its manual, pandoc(1), version 2.17.
///
/// It runs in its sandbox, in which it reads no other file and asks no server, and with bounds on time, memory and the size of what it
/// writes: a manuscript comes from strangers.
package struct Pandoc: Sendable {
  let program: String

  /// The formats that are read, as pandoc calls them.
  package enum Format: String, Sendable {
    /// Word, with the names of styles.
    case word = "docx+styles"
    case openDocument = "odt"
    case richText = "rtf"
    case html = "html-auto_identifiers"

    /// The ending of the input.
    var fileExtension: String {
      switch self {
      case .word: "docx"
      case .openDocument: "odt"
      case .richText: "rtf"
      case .html: "html"
      }
    }
  }

  /// What pandoc made of a file.
  package struct Output: Sendable {
    /// The document.
    package let document: PandocDocument
    /// What it says that it passed over.
    package let remarks: [String]
  }

  private static let (milliseconds, heap, fileSize) = (60_000, "1g", UInt64(64 << 20))

  /// The command on the search path; nil where there is none.
  package static func found() -> Pandoc? {
    ChildProcess.path(ofProgram: "pandoc").map { Pandoc(program: $0) }
  }

  /// The name that the file must have in the work folder.
  package static func inputName(_ format: Format) -> String { "input." + format.fileExtension }

  /// Reads the file ``inputName(_:)`` of a work folder, into whose folder `media` the pictures of a document go.
  package func read(_ format: Format, in folder: String) throws(ImportRefusal) -> Output {
    let (output, log) = (folder + "/document.json", folder + "/log.json")
    var arguments = ["+RTS", "-M\(Self.heap)", "-RTS", "--sandbox", "--verbose", "--log", log]
    arguments += ["--from", format.rawValue, "--to", "json"]
    // Of a page the pictures stand beside it or elsewhere, where the sandbox does not reach.
    if format != .html { arguments += ["--track-changes=all", "--extract-media", folder] }
    arguments.append(folder + "/" + Self.inputName(format))
    var process = ChildProcess(
      program, arguments, environment: ["LC_ALL=C.UTF-8", "HOME=\(folder)", "TMPDIR=\(folder)", "PATH=/usr/bin:/bin"])
    process.output = output
    process.milliseconds = Self.milliseconds
    // Its runtime reserves far more addresses than it uses; the bound on the heap is its own.
    process.memory = nil
    process.fileSize = Self.fileSize
    switch process.run() {
    case .exited(0): break
    case .exited(6): throw .oldPandoc
    // The runtime's own status where the heap is exhausted.
    case .exited(251), .signalled, .timedOut: throw .tooLarge
    case .exited: throw .unreadable
    case .notStarted: throw .noPandoc
    }
    guard let json = try? FileSource.disk.read(output, Int(Self.fileSize)) else { throw .tooLarge }
    guard let document = try? JSONDecoder().decode(PandocDocument.self, from: Data(json)) else { throw .tooLarge }
    return Output(document: document, remarks: Self.remarks(in: log))
  }

  /// A line of the log: what was passed over says so.
  private struct Remark: Decodable {
    let type: String
    let message: String?
    let contents: String?
  }

  private static func remarks(in log: String) -> [String] {
    guard let json = try? FileSource.disk.read(log, Int(fileSize)),
      let remarks = try? JSONDecoder().decode([Remark].self, from: Data(json))
    else { return [] }
    // The rest says which fonts or languages it guessed.
    let kinds = ["SkippedContent", "DocxParserWarning", "IgnoredElement", "IgnoredIOError"]
    return remarks.filter { kinds.contains($0.type) }.map { $0.contents ?? $0.message ?? $0.type }
  }
}
