import Bytes
import Diagnostics
import Entities
import SourceFiles

/// The site's own style sheet, `theme: {css: …}` in site.yml: checked, and with its URLs rewritten relative to the root
/// of the host.
struct StyleSheetFile: Sendable {
  /// The path in the form used in diagnostics.
  let path: String
  /// The path relative to the content folder.
  let relativePath: String
  /// The style sheet in UTF-8; empty if it has errors.
  let bytes: [UInt8]
  /// The files below `static/` that it loads.
  let files: [Located<String>]

  /// The maximum size in bytes, since every page loads the style sheet.
  static let limit = 100_000

  /// Reads the style sheet at the path `name` below the content folder, as written in the file at `origin`; fails, with
  /// diagnostics, if it cannot be published. `base` is the path component of the site's base URL.
  init?(
    _ name: Located<String>, from origin: String, tree: ContentTree, files source: FileSource, base: String,
    diagnostics: inout [Diagnostic]
  ) {
    let sheets = tree.files.map(\.relativePath).filter { $0.hasSuffix(".css") }
    guard name.value.hasSuffix(".css"), let relative = URLPath.normalized(name.value), !name.value.hasPrefix("/") else {
      diagnostics.append(Problem.invalidStyleSheetPath(name.value).at(origin, name.range))
      return nil
    }
    guard sheets.contains(relative) else {
      diagnostics.append(Problem.missingStyleSheet(name.value, known: sheets).at(origin, name.range))
      return nil
    }
    path = tree.path(of: relative)
    self.relativePath = relative
    let raw: [UInt8]
    do throws(FileError) { raw = try source.read(path, YAMLLimits.bytes) } catch {
      diagnostics.append(Problem.unreadable(error).at(SourceLocation(path: path)))
      return nil
    }
    guard raw.count <= Self.limit else {
      diagnostics.append(Problem.heavyStyleSheet(raw.count, limit: Self.limit).at(SourceLocation(path: path)))
      return nil
    }
    guard let text = SourceText(path: path, raw: raw, diagnostics: &diagnostics) else { return nil }
    let rootPath = Self.escaped(base)
    var rootRelative: [Located<String>] = []
    var faults: [Diagnostic] = []
    var result: [UInt8] = []
    var position = SourcePosition()
    var (read, end) = (0, 0)
    for reference in StyleSheetScan(text.bytes).references {
      Self.advance(&position, over: text.bytes[read..<reference.range.lowerBound])
      read = reference.range.lowerBound
      let range = SourceRange(
        line: position.line, column: position.column, length: UTF8Scalars.count(text.bytes[reference.range]))
      if let problem = reference.problem {
        faults.append(problem.at(path, range))
      } else if reference.isRootRelative {
        rootRelative.append(Located(reference.file, at: range))
        result += text.bytes[end..<read] + rootPath
        end = read
      }
    }
    diagnostics += faults
    bytes = faults.isEmpty ? result + text.bytes[end...] : []
    files = rootRelative
  }
  /// Advances a position over a slice of the style sheet that begins there.
  private static func advance(_ position: inout SourcePosition, over bytes: ArraySlice<UInt8>) {
    if let last = bytes.lastIndex(of: 0x0A) {
      position.line += bytes.count { $0 == 0x0A }
      position.column = 1 + UTF8Scalars.count(bytes[(last + 1)...])
    } else {
      position.column += UTF8Scalars.count(bytes)
    }
  }

  /// Returns a path escaped for a CSS URL with or without quotation marks.
  private static func escaped(_ path: String) -> [UInt8] {
    path.utf8.flatMap { "\"'()\\".utf8.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
  }
}
