import Bytes
import Content
import Entities
import SourceFiles

/// Lists of articles stand newest first, as the library's does, so a date or an article is found by halving.
extension Query where Element == Reference<Article> {
  private var isNewestFirst: Bool {
    !question.steps.contains { if case .sorted = $0 { true } else { false } }
  }

  /// Those that were published at `date` or later.
  func since(_ date: Timestamp) -> Query {
    let (library, isNewestFirst) = (lookup.library, isNewestFirst)
    return then(.since(date.rfc3339)) { span in
      let older = ListSlice(library.articles).partitioningIndex { $0.date < date }
      guard isNewestFirst else { return ListSlice(span.filter { $0.index < older }) }
      return span.slice(0..<span.partitioningIndex { $0.index >= older })
    }
  }

  /// Those that stand in `column` or in one of its parts.
  func `in`(_ column: Reference<Column>) -> Query {
    let library = lookup.library
    return then(.inColumn(column.index)) { span in
      ListSlice(
        span.filter { article in
          var current = library[article].column
          while let one = current, one != column { current = library[one].group }
          return current != nil
        })
    }
  }
}
