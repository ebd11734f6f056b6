import Bytes
import Content
import Entities
import Names
import SourceFiles
import Theme

/// The people.
struct PersonPages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    guard !library.people.isEmpty else { return [] }
    var files: [PlannedFile] = [.page(Person.indexURL, modified: library.newestDate) { $0.peopleIndex() }]
    for index in library.people.indices {
      let reference = Reference<Person>(index: index)
      let person = library.people[index]
      let articles = Person.articles.list(of: reference, in: library.relations)
      for number in 1...Presenter.pageCount(articles.count, size: library.configuration.pageSize) {
        let url = Presenter.url(ofPage: number, of: person.url)
        files.append(
          .page(url, of: .file(person.path), modified: articles.first.map { library[$0].publication.date }) {
            $0.page(reference, number: number)
          })
      }
    }
    return files
  }

  func navigationItem(for library: Library, words: SiteStrings) -> NavigationItem? {
    library.people.isEmpty ? nil : NavigationItem(title: words.people, url: Person.indexURL)
  }

  var reservedURLs: [String] { [Person.indexURL] }
  var entityKinds: [AnyEntityKind] { [AnyEntityKind(Person.self)] }
  var scaffoldKinds: [Scaffold.Kind] {
    [
      Scaffold.Kind("person", in: Person.kindName) {
        "name: \($0)\n# posts:\n#   - {hospital: 医院, title: 职务, from: 2020-09}\n"
      }
    ]
  }
  var lists: [RegisteredList] {
    [
      RegisteredList(all: Person.self), RegisteredList(Person.articles), RegisteredList(Person.rollRows),
      RegisteredList(Person.texts),
    ]
  }
}

extension Person {
  /// The rows of award rolls that name the person.
  static let rollRows = Relation<Person, Honour>("honours of", \.honours.byPerson)
}

extension Person: QualifiedEntity {
  /// Returns a link that includes the person's post if others have the same name.
  static func link(to person: Reference<Person>, by presenter: Presenter) -> Link { presenter.link(to: person) }
}

extension Presenter {
  fileprivate func peopleIndex() -> PeopleIndexPage {
    let groups = lookup.all(Person.self).grouped { lookup($0).initial.letter }
    return PeopleIndexPage(
      frame: frame(
        strings.people, url: Person.indexURL,
        description: descriptions.people(
          lookup.all(Person.self).count, lookup.all(Person.self).lazy.map { lookup($0).name })),
      groups: groups.map { group in
        PersonGroup(title: strings.initial(group.key), people: group.elements.map { card($0) })
      })
  }

  fileprivate func page(_ reference: Reference<Person>, number: Int) -> PersonPage {
    let person = lookup(reference)
    let articles = lookup.articles(of: reference)
    let honours = lookup.related(Person.rollRows, of: reference).map(value)
    let pagination = pagination(number, count: articles.count, url: person.url)
    let posts = person.posts.enumerated()
      .sorted { Self.rank($0.element, $0.offset) > Self.rank($1.element, $1.offset) }
      .map { value($0.element) }
    var page = PersonPage(
      frame: frame(
        person.name, url: person.url,
        description: descriptions.person(person.name, posts: posts, articles: articles.count),
        ancestors: [link(strings.people, Person.indexURL)],
        pagination: pagination,
        structuredData: .person(person, posts: posts, honours: honours, urls: urls)
      ) { $0.type = "profile" },
      name: person.name, aliases: person.aliases, posts: posts,
      introduction: number == 1 ? value(person.body) : BodyValue(), honours: number == 1 ? honours : [],
      otherHonours: number == 1 ? person.honours : [], articles: cards(self.page(number, of: articles)),
      pagination: pagination)
    if number == 1 { page.texts = links(to: lookup.related(Person.texts, of: reference)) }
    return page
  }

  /// Returns a sort key that puts current posts before former ones, each group latest first and otherwise in source
  /// order.
  private static func rank(_ post: Post, _ offset: Int) -> (Int, PartialDate, PartialDate, Int) {
    (post.to == nil ? 1 : 0, post.to ?? .distantPast, post.from ?? .distantPast, -offset)
  }
}
