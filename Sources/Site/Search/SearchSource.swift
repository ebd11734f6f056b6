import Bytes
import Content
import Entities
import Search

/// A page to index, identified by the entity that it is about.
enum SearchSource: Sendable {
  case article(Reference<Article>)
  case hospital(Reference<Hospital>)
  case person(Reference<Person>)
  case award(Reference<Award>)
  case edition(Reference<Edition>)
  case column(Reference<Column>)
  case document(Reference<PolicyDocument>)
  case page(Reference<Page>)

  /// The kinds of results. Their raw values are used by the search page.
  enum Kind: Int {
    case article
    case hospital
    case person
    case award
    case column
    case document
    case page
  }

  /// Returns all pages in index order: undated ones first, then articles, oldest first, so that a new article is added
  /// to the last block.
  static func all(in library: Library) -> [SearchSource] {
    func all<Value: Entity>(_ kind: Value.Type, _ source: (Reference<Value>) -> SearchSource) -> [SearchSource] {
      Value.all(in: library).indices.map { source(Reference(index: $0)) }
    }
    return all(Page.self) { .page($0) } + all(PolicyDocument.self) { .document($0) }
      + all(Edition.self) { .edition($0) } + all(Award.self) { .award($0) } + all(Hospital.self) { .hospital($0) }
      + all(Person.self) { .person($0) } + all(Column.self) { .column($0) }
      + library.articles.indices.reversed().map { .article(Reference(index: $0)) }
  }

  /// The weight of the page when the index is divided into blocks.
  var weight: Int {
    switch self {
    case .hospital, .person: 1
    case .article, .award, .edition, .column, .document, .page: IndexLayout.textWeight
    }
  }

  /// Returns the key that identifies the page, which is stable across builds.
  func key(in library: Library) -> Hash64 {
    func key<Value: Entity>(_ reference: Reference<Value>) -> Hash64 {
      library.keys.key(of: Value.self, at: reference.index)
        ?? ReferenceKeys.key(Value.kindName + "/" + Value.all(in: library)[reference.index].key)
    }
    return switch self {
    case .article(let reference): key(reference)
    case .hospital(let reference): key(reference)
    case .person(let reference): key(reference)
    case .award(let reference): key(reference)
    case .edition(let reference): key(reference)
    case .column(let reference): key(reference)
    case .document(let reference): key(reference)
    case .page(let reference): key(reference)
    }
  }
}
