import Bytes
import Content
import Entities

/// Something that a page read from the library.
enum Read: Sendable, Hashable {
  /// The values of an entity, identified by the index of its kind in ``AnyEntityKind/all`` and its index in the
  /// library's list.
  case entity(kind: Int, index: Int)
  /// The body of an article, by its index.
  case body(Int)
  /// The card of an article, by the article's index; see ``ofCard(_:in:)``.
  case card(Int)
  /// The colour of the picture at a URL.
  case color(String)
  /// A list of the library, or its length.
  case list(QueryKey)
  /// A list derived from others, with the hash of the result. Only the page of the entity that owns the list reads it.
  case derived(QueryKey, resultHash: Hash64)

  /// Returns a description that is stable across builds: `hospitals/huaxi`, `text of articles/2022/06/opening`, or the
  /// query.
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
