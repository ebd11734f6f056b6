import Diagnostics
import Entities
import Markdown
import SourceFiles

/// What all readers of files share.
struct ReadContext: Sendable {
  /// Where files come from.
  let files: FileSource
  /// What there is.
  let tree: ContentTree
  /// What the run decides.
  let options: ReadOptions
  /// What site.yml says.
  let configuration: SiteConfiguration
  /// The components that texts may use.
  let components: ComponentRegistry
  /// The DOM ids of the theme's own markup.
  let reservedIDs: ReservedIDs
  /// What texts were read.
  let fileHashes = FileHashes()

  /// The most bytes that a text of the editors may have.
  static let textLimit = 64 << 20

  /// A file as text; nil, with a diagnostic, where it cannot be read.
  func text(of file: ContentTree.File, diagnostics: inout [Diagnostic]) -> SourceText? {
    let path = tree.path(of: file.relative)
    do throws(FileFault) {
      let raw = try files.read(path, Self.textLimit)
      fileHashes.note(file.relative, raw)
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
