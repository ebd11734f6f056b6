import Bytes
import Diagnostics
import Entities

extension Column: ReadableEntity {
  static let linkType: String? = "column"

  static func decode(
    _ file: MarkdownFile, names: [String], context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> ColumnSource? {
    ColumnSource(file, id: names[0], context: context, diagnostics: &diagnostics)
  }

  static func add(_ sources: [ColumnSource], to entityIndex: inout EntityIndex, _ diagnostics: inout [Diagnostic]) {
    entityIndex.addColumns(sources, &diagnostics)
  }
}
