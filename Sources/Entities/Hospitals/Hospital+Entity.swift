import Bytes
import Diagnostics

extension Hospital: ArticleSubject, BacklinkedEntity {
  package static let kindName = "hospitals"
  package static let kind = EntityKind(Message(zh: "医院", en: "hospital"))
  package var key: String { id }
  package var label: String { name }

  /// Returns the hospitals that the article is about.
  package static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Hospital>] {
    library.articles[article.index].relations.hospitals
  }

  /// Returns true for people with a post at the hospital and for editions that honour it, since its page already lists
  /// them.
  package static func isShown(_ text: LinkTarget, on hospital: Reference<Hospital>, in library: Library) -> Bool {
    if let person = text.reference(to: Person.self) {
      return library[person].posts.contains { $0.hospital == hospital }
    }
    guard let edition = text.reference(to: Edition.self) else { return false }
    return library[edition].roll.contains { $0.hospital == hospital }
  }

  /// Adds the hospital to those that the article is about.
  package static func relate(_ hospital: Reference<Hospital>, to article: inout Article.Relations) {
    article.hospitals.appendOnce(hospital)
  }
}

extension Library {
  /// Hospitals in pinyin order, then by id.
  package var hospitals: [Hospital] { list(of: Hospital.self) }
}

extension LinkTarget {
  /// A hospital.
  package static func hospital(_ hospital: Reference<Hospital>) -> LinkTarget { LinkTarget(hospital) }
}
