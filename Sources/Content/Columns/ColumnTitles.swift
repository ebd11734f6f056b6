import Diagnostics
import SourceFiles

/// The columns of a content folder with their titles, for commands that list them. Errors in the files are not reported
/// here.
package struct ColumnTitles: Sendable {
  /// A column.
  package struct Column: Sendable, Equatable {
    /// The name of its file, without the extension.
    package let id: String
    package let title: String
    /// Its other names.
    package let aliases: [String]

    /// Whether an article may name the column so.
    package func isCalled(_ name: String) -> Bool { name == id || name == title || aliases.contains(name) }
  }

  /// The columns, sorted by file name.
  package let columns: [Column]

  /// Reads the folder `columns` of a content folder; a missing folder has no columns.
  package init(content: String, files: FileSource = .disk) {
    let folder = content + "/columns"
    let names = (try? files.entries(folder))?.filter { $0.kind == .file && $0.name.hasSuffix(".md") }.map(\.name) ?? []
    columns = names.sorted().map { name in
      let id = String(name.dropLast(".md".count))
      return Self.column(id, at: folder + "/" + name, files) ?? Column(id: id, title: id, aliases: [])
    }
  }

  private static func column(_ id: String, at path: String, _ files: FileSource) -> Column? {
    var ignored: [Diagnostic] = []
    guard let raw = try? files.read(path, ReadContext.textLimit),
      let source = SourceText(path: path, raw: raw, diagnostics: &ignored),
      let frontMatter = FrontMatter(of: source, diagnostics: &ignored),
      let fields = YAMLReader.map(
        in: source.bytes[frontMatter.yaml], path: path, firstLine: FrontMatter.yamlLine, diagnostics: &ignored)
    else { return nil }
    var reader = FieldReader(fields, path: path)
    return Column(id: id, title: reader.text("title")?.value ?? id, aliases: reader.words("aliases").map(\.value))
  }
}
