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
  }

  /// The columns, sorted by file name.
  package let columns: [Column]

  /// Reads the folder `columns` of a content folder; a missing folder has no columns.
  package init(content: String, files: FileSource = .disk) {
    let folder = content + "/columns"
    let names = (try? files.entries(folder))?.filter { $0.kind == .file && $0.name.hasSuffix(".md") }.map(\.name) ?? []
    columns = names.sorted().map { name in
      let id = String(name.dropLast(".md".count))
      return Column(id: id, title: Self.title(of: folder + "/" + name, files) ?? id)
    }
  }

  private static func title(of path: String, _ files: FileSource) -> String? {
    var ignored: [Diagnostic] = []
    guard let raw = try? files.read(path, ReadContext.textLimit),
      let source = SourceText(path: path, raw: raw, diagnostics: &ignored),
      let frontMatter = FrontMatter(of: source, diagnostics: &ignored),
      let fields = YAMLReader.map(
        in: source.bytes[frontMatter.yaml], path: path, firstLine: FrontMatter.yamlLine, diagnostics: &ignored)
    else { return nil }
    var reader = FieldReader(fields, path: path)
    return reader.text("title")?.value
  }
}
