import Diagnostics
import Entities
import Markdown
import SourceFiles

/// The context shared by all readers of files.
struct ReadContext: Sendable {
  /// The source of files.
  let files: FileSource
  /// The files of the content folder.
  let tree: ContentTree
  /// The options of the run.
  let options: ReadOptions
  /// The configuration from site.yml.
  let configuration: SiteConfiguration
  /// The components that texts may use.
  let components: ComponentRegistry
  /// The DOM ids in the theme's own markup.
  let reservedIDs: ReservedIDs
  /// The hashes of the files read so far.
  let fileHashes = FileHashes()

  /// The maximum size in bytes of a text file.
  static let textLimit = 64 << 20

  /// Reads a file as text; returns nil, with a diagnostic, if it cannot be read.
  func text(of file: ContentTree.File, diagnostics: inout [Diagnostic]) -> SourceText? {
    let path = tree.path(of: file.relativePath)
    do throws(FileError) {
      let raw = try files.read(path, Self.textLimit)
      fileHashes.record(file.relativePath, raw)
      let text = SourceText(path: path, raw: raw, diagnostics: &diagnostics)
      if let text, file.role.holdsPlainText {
        diagnostics += TextRules.diagnostics(in: text.bytes[...], firstLine: 1, path: path)
      }
      return text
    } catch {
      diagnostics.append(Problem.unreadable(error).at(SourceLocation(path: path)))
      return nil
    }
  }
}

extension FileRole {
  /// Whether every cell or value of the file is text that readers see.
  fileprivate var holdsPlainText: Bool {
    switch self {
    case .register, .roll, .letters: true
    default: false
    }
  }
}
