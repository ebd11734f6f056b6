import Bytes
import Diagnostics

extension Column: LibraryEntity {
  public static let kindName = "columns"
  public static let kind = EntityKind(Message(zh: "栏目", en: "column"))
  public var key: String { id }
  public var label: String { title }
}

extension Column: ArticleSubject {
  /// The column of the article and the groups around it.
  public static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Column>] {
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
  public var columns: [Column] { list(of: Column.self) }
}

extension LinkTarget {
  /// A column.
  public static func column(_ column: Reference<Column>) -> LinkTarget { LinkTarget(column) }
}
