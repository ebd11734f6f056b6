import Bytes
import Content

/// A list of the library by its name: it answers questions that were asked in another build.
///
/// What is narrowed by a rule or sorted by an order of the program's own counts as the whole list with all values in it.
struct Answers: Sendable {
  /// The list.
  let name: String
  /// The kind of the things that have such a list; nil for a list of the library.
  let owner: String?
  /// The hash of the answer to a question; nil where the question makes no sense any more.
  let fingerprint: @Sendable (Question, Library, Fingerprints) -> UInt64?

  /// The answers of a relation.
  init<Owner: Entity, Element: ListElement>(_ relation: Relation<Owner, Element>) {
    name = relation.name
    owner = Owner.kindName
    fingerprint = { question, library, fingerprints in
      guard let key = question.owner?.key,
        let index = library.keys.index(of: Owner.self, key: ReferenceKeys.key(key))
      else { return nil }
      return Self.fingerprint(
        relation.list(of: Reference(index: index), in: library)[...], question, library, fingerprints)
    }
  }

  /// The answers of the list of all things of a kind.
  init<Value: Entity>(all kind: Value.Type) {
    name = Value.kindName
    owner = nil
    fingerprint = { question, library, fingerprints in
      let all = Value.all(in: library).indices.map { Reference<Value>(index: $0) }
      return Self.fingerprint(all[...], question, library, fingerprints)
    }
  }

  /// Every list that some kind of page has registered, by what it is called and whose it is.
  static let all: [Name: Answers] = Dictionary(
    SitePlan.kinds.flatMap(\.lists).map { (Name(list: $0.name, owner: $0.owner), $0) },
    uniquingKeysWith: { first, _ in first })

  /// What a list is called, and the kind of those who have it.
  struct Name: Hashable {
    let list: String
    let owner: String?
  }

  private static func fingerprint<Element: ListElement>(
    _ list: ArraySlice<Element>, _ question: Question, _ library: Library, _ fingerprints: Fingerprints
  ) -> UInt64? {
    var rest = list
    // Where in the answer the article stands that it was asked beside.
    var place = 0
    for step in question.steps {
      switch step {
      case .range(let range):
        let range = range.clamped(to: 0..<rest.count)
        rest = rest[rest.startIndex + range.lowerBound..<rest.startIndex + range.upperBound]
      case .near(let key, let count):
        guard let articles = rest as? ArraySlice<Reference<Article>>,
          let index = library.keys.index(of: Article.self, key: ReferenceKeys.key(key))
        else { return nil }
        place = articles.partitioningIndex { $0.index >= index } - articles.startIndex
        let start = max(0, place - count)
        rest = rest[rest.startIndex + start..<rest.startIndex + min(rest.count, max(start, place + count + 1))]
        place -= start
      case .count: return Hash64([UInt8(1)]).value &+ UInt64(rest.count)
      case .since, .inColumn, .filtered, .sorted: return whole(list, library, fingerprints)
      }
    }
    let encoder = RecordEncoder(keys: library.keys)
    encoder.write(place)
    guard (try? rest.forEach { try $0.write(to: encoder) }) != nil else { return nil }
    return Hash64(encoder.bytes).value
  }

  /// The hash of a list and of all values in it.
  private static func whole<Element: ListElement>(
    _ list: ArraySlice<Element>, _ library: Library, _ fingerprints: Fingerprints
  ) -> UInt64? {
    let encoder = RecordEncoder(keys: library.keys)
    for element in list {
      guard (try? element.write(to: encoder)) != nil else { return nil }
      if let article = element as? Reference<Article> {
        encoder.write(hash: library.articleFingerprints[article.index])
      }
      encoder.write(hash: fingerprints.all)
    }
    return Hash64(encoder.bytes).value
  }
}
