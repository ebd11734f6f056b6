import Essentials
import Platform
import SourceFiles

/// The pandoc program, which reads Word files and web pages. Source: pandoc(1), version 2.17.
///
/// Manuscripts are untrusted input, so pandoc runs in its sandbox, without access to other files or the network, and
/// with limits on time, memory and output size.
package struct Pandoc: Sendable {
  let program: String

  /// The input formats, by their pandoc names.
  package enum Format: String, Sendable {
    /// Word, with style names preserved.
    case word = "docx+styles"
    case openDocument = "odt"
    case richText = "rtf"
    case html = "html-auto_identifiers"

    /// The file name extension of the input.
    var fileExtension: String {
      switch self {
      case .word: "docx"
      case .openDocument: "odt"
      case .richText: "rtf"
      case .html: "html"
      }
    }
  }

  /// The result of a conversion.
  package struct Output: Sendable {
    /// The document.
    package let document: PandocDocument
    /// The warnings about content that pandoc skipped.
    package let warnings: [String]
  }

  private static let (timeoutMilliseconds, heapSize, fileSizeLimit) = (60_000, "1g", UInt64(64 << 20))

  /// Returns pandoc from the search path, or nil if it is not installed.
  package static func locate() -> Pandoc? {
    ChildProcess.path(ofProgram: "pandoc").map { Pandoc(program: $0) }
  }

  /// Returns the required name of the input file in the work folder.
  package static func inputName(_ format: Format) -> String { "input." + format.fileExtension }

  /// Converts the file ``inputName(_:)`` in a work folder. The pictures of a document are extracted to its subfolder
  /// `media`.
  package func read(_ format: Format, in folder: String) throws(ImportError) -> Output {
    let (output, log) = (folder + "/document.json", folder + "/log.json")
    var arguments = ["+RTS", "-M\(Self.heapSize)", "-RTS", "--sandbox", "--verbose", "--log", log]
    arguments += ["--from", format.rawValue, "--to", "json"]
    // The pictures of a web page are separate files, which the sandbox cannot reach.
    if format != .html { arguments += ["--track-changes=all", "--extract-media", folder] }
    arguments.append(folder + "/" + Self.inputName(format))
    var process = ChildProcess(
      program, arguments, environment: ["LC_ALL=C.UTF-8", "HOME=\(folder)", "TMPDIR=\(folder)", "PATH=/usr/bin:/bin"])
    process.standardOutput = output
    process.timeoutMilliseconds = Self.timeoutMilliseconds
    // The Haskell runtime reserves far more address space than it uses; its own heap limit applies instead.
    process.memoryLimit = nil
    process.fileSizeLimit = Self.fileSizeLimit
    switch process.run() {
    case .exited(0): break
    case .exited(6): throw .oldPandoc
    // The runtime exits with 251 when the heap is exhausted.
    case .exited(251), .signalled, .timedOut: throw .tooLarge
    case .exited: throw .conversionFailed
    case .notStarted: throw .noPandoc
    }
    guard let json = try? FileSource.disk.read(output, Int(Self.fileSizeLimit)) else { throw .tooLarge }
    guard let document = try? JSONDecoder().decode(PandocDocument.self, from: Data(json)) else { throw .tooLarge }
    return Output(document: document, warnings: Self.warnings(in: log))
  }

  /// An entry of pandoc's log.
  private struct LogEntry: Decodable {
    let type: String
    let message: String?
    let contents: String?
  }

  private static func warnings(in log: String) -> [String] {
    guard let json = try? FileSource.disk.read(log, Int(fileSizeLimit)),
      let entries = try? JSONDecoder().decode([LogEntry].self, from: Data(json))
    else { return [] }
    // The other entries concern guessed fonts and languages.
    let kinds = ["SkippedContent", "DocxParserWarning", "IgnoredElement", "IgnoredIOError"]
    return entries.filter { kinds.contains($0.type) }.map { $0.contents ?? $0.message ?? $0.type }
  }
}
