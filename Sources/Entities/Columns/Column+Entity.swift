import Bytes
import Diagnostics

extension Column: LibraryEntity {
  package static let kindName = "columns"
  package static let kind = EntityKind(Message(zh: "栏目", en: "column"))
  package var key: String { id }
  package var label: String { title }
}

extension Column: ArticleSubject {
  /// Returns the column of the article and its enclosing groups, innermost first.
  package static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Column>] {
    var columns: [Reference<Column>] = []
    var next = library.articles[article.index].relations.column
    while let column = next {
      columns.append(column)
      next = library.columns[column.index].group
    }
    return columns
  }
}

extension Library {
  /// Columns by `order`, then by id.
  package var columns: [Column] { list(of: Column.self) }
}

extension LinkTarget {
  /// A column.
  package static func column(_ column: Reference<Column>) -> LinkTarget { LinkTarget(column) }
}
