import Bytes
import Content
import Entities
import Search

/// A page that the search finds, by what it is about.
enum SearchSource: Sendable {
  case article(Reference<Article>)
  case hospital(Reference<Hospital>)
  case person(Reference<Person>)
  case award(Reference<Award>)
  case edition(Reference<Edition>)
  case column(Reference<Column>)
  case document(Reference<PolicyDocument>)
  case page(Reference<Page>)

  /// The kinds of results in the order of their numbers, as the search page calls them.
  enum Kind: Int {
    case article
    case hospital
    case person
    case award
    case column
    case document
    case page
  }

  /// All pages in the order of the index: first what has no date, then articles, the oldest first, so that a new one joins the
  /// last block.
  static func all(in library: Library) -> [SearchSource] {
    func all<Value: Entity>(_ kind: Value.Type, _ source: (Reference<Value>) -> SearchSource) -> [SearchSource] {
      Value.all(in: library).indices.map { source(Reference(index: $0)) }
    }
    return all(Page.self) { .page($0) } + all(PolicyDocument.self) { .document($0) }
      + all(Edition.self) { .edition($0) } + all(Award.self) { .award($0) } + all(Hospital.self) { .hospital($0) }
      + all(Person.self) { .person($0) } + all(Column.self) { .column($0) }
      + library.articles.indices.reversed().map { .article(Reference(index: $0)) }
  }

  /// What the page weighs in the index.
  var weight: Int {
    switch self {
    case .hospital, .person: 1
    case .article, .award, .edition, .column, .document, .page: IndexLayout.textWeight
    }
  }

  /// What names the page in every build.
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
