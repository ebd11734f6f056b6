import Bytes
import Diagnostics
import Names

extension Person: ArticleSubject, TextSubject {
  public static let kindName = "people"
  public static let kind = EntityKind(Message(zh: "人物", en: "person"))
  public var key: String { id }
  public var label: String { name }

  /// The people in the article, speakers included.
  public static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Person>] {
    library.articles[article.index].people
  }

  /// The person's page names their hospitals anyway, and the rolls that honour them.
  public static func isShown(_ text: LinkTarget, on person: Reference<Person>, in library: Library) -> Bool {
    if let hospital = text.reference(to: Hospital.self) {
      return library[person].posts.contains { $0.hospital == hospital }
    }
    guard let edition = text.reference(to: Edition.self) else { return false }
    return library[edition].roll.contains { $0.person == person }
  }
}

extension Person: RegisterKind {
  static let linkType: String? = "person"
  /// People of one name are told apart by their hospitals.
  static let needs: [any RegisterKind.Type] = [Hospital.self]
  static let hasFullNames = false

  static func decode(
    _ file: MarkdownFile, names: [String], context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> PersonSource? {
    PersonSource(file, id: names[0], context: context, diagnostics: &diagnostics)
  }

  static func add(_ sources: [PersonSource], to register: inout Register, _ diagnostics: inout [Diagnostic]) {
    register.addPeople(sources, &diagnostics)
  }

  static func target(
    of name: Located<String>, from origin: LinkResolver.Origin, in register: Register,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    LinkTarget(
      register.people.look(up: name, path: origin.path, diagnostics: &diagnostics) { candidates in
        register.person(among: candidates, at: origin.hospitals, on: origin.date)
      })
  }

  static func relate(_ person: Reference<Person>, to article: inout Article) { article.people.appendOnce(person) }

  /// The hospitals of the posts.
  static func setting(of person: Reference<Person>, in library: Library) -> MentionSetting {
    var setting = MentionSetting()
    for post in library[person].posts { post.hospital.map { setting.hospitals.appendOnce($0) } }
    return setting
  }
}

extension Library {
  /// People in pinyin order, then by id.
  public var people: [Person] { list(of: Person.self) }
}

extension LinkTarget {
  /// A person.
  public static func person(_ person: Reference<Person>) -> LinkTarget { LinkTarget(person) }
}
