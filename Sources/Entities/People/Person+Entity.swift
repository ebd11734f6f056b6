import Bytes
import Diagnostics

extension Person: ArticleSubject, BacklinkedEntity {
  package static let kindName = "people"
  package static let kind = EntityKind(Message(zh: "人物", en: "person"))
  package var key: String { id }
  package var label: String { name }

  /// Returns the people in the article, including speakers.
  package static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Person>] {
    library.articles[article.index].relations.people
  }

  /// Returns true for hospitals where the person has a post and for editions that honour them, since their page already
  /// lists them.
  package static func isShown(_ text: LinkTarget, on person: Reference<Person>, in library: Library) -> Bool {
    if let hospital = text.reference(to: Hospital.self) {
      return library[person].posts.contains { $0.hospital == hospital }
    }
    guard let edition = text.reference(to: Edition.self) else { return false }
    return library[edition].roll.contains { $0.person == person }
  }

  /// Adds the person to those in the article.
  package static func relate(_ person: Reference<Person>, to article: inout Article.Relations) {
    article.people.appendOnce(person)
  }
}

extension Library {
  /// People in pinyin order, then by id.
  package var people: [Person] { list(of: Person.self) }
}

extension LinkTarget {
  /// A person.
  package static func person(_ person: Reference<Person>) -> LinkTarget { LinkTarget(person) }
}
