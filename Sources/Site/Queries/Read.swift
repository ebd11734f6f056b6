import Bytes
import Content
import Entities

/// What a page asked of the library.
enum Read: Sendable, Hashable {
  /// The values of an entity, by the number of its kind in ``AnyEntityKind/all`` and its index in the library's list.
  case entity(kind: Int, index: Int)
  /// The text of an article, by its index.
  case body(Int)
  /// What an article's card shows, by the article's index; see ``ofCard(_:in:)``.
  case card(Int)
  /// The colour of the picture at a URL.
  case color(String)
  /// A list of the library, or its length.
  case list(QueryKey)
  /// A list that follows from others, with the hash of the answer: no page asks for it but that of the entity whose list it is.
  case derived(QueryKey, answer: Hash64)

  /// In words that mean the same in every build: `hospitals/huaxi`, `text of articles/2022/06/opening`, or the query.
  func description(in library: Library) -> String {
    switch self {
    case .entity(let kind, let index):
      AnyEntityKind.all.indices.contains(kind)
        ? "\(AnyEntityKind.all[kind].name)/\(AnyEntityKind.all[kind].key(index, library))" : "something unregistered"
    case .body(let index): "text of articles/\(library.articles[index].id)"
    case .card(let index): "card of articles/\(library.articles[index].id)"
    case .color(let url): "colour of \(url)"
    case .list(let query), .derived(let query, _): query.description(in: library)
    }
  }
}
