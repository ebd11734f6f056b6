import Diagnostics
import SourceFiles

/// The columns of a content folder with their titles, for commands that offer them; what is wrong in a file is not reported here.
package struct ColumnTitles: Sendable {
  /// A column.
  package struct Column: Sendable, Equatable {
    /// The name of its file, without ending.
    package let id: String
    package let title: String
  }

  /// The columns in the order of their ids.
  package let columns: [Column]

  /// Reads the folder `columns` of a content folder; there are no columns where it is missing.
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
