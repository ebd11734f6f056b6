import Content
import Theme

/// The people.
struct PersonPages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    guard !library.people.isEmpty else { return [] }
    var files: [PlannedFile] = [.page("/people/") { $0.peopleIndex() }]
    for index in library.people.indices {
      let reference = Reference<Person>(index: index)
      let articles = library.relations.articlesOfPerson[index]
      for number in 1...Presenter.pages(articles.count, size: library.configuration.pageSize) {
        let url = Presenter.url(ofPage: number, of: library.people[index].url)
        files.append(
          .page(url, modified: articles.first.map { library[$0].date }) { $0.page(reference, number: number) })
      }
    }
    return files
  }
}

extension Presenter {
  fileprivate func peopleIndex() -> PeopleIndexPage {
    var groups: [PersonGroup] = []
    let people = lookup.list("people") { $0.people.indices.map(Reference<Person>.init) }
    for reference in people {
      let title = words.initial(lookup(reference).initial)
      if groups.last?.title != title { groups.append(PersonGroup(title: title, people: [])) }
      groups[groups.count - 1].people.append(card(reference))
    }
    return PeopleIndexPage(frame: frame(words.people, url: "/people/"), groups: groups)
  }

  fileprivate func page(_ reference: Reference<Person>, number: Int) -> PersonPage {
    let person = lookup(reference)
    let articles = lookup.list("articles of person", of: person.id) { $0.relations.articlesOfPerson[reference.index] }
    let honours = lookup.list("honours of person", of: person.id) { $0.relations.honoursOfPerson[reference.index] }
    let pagination = pagination(number, count: articles.count, url: person.url)
    let posts = person.posts.enumerated()
      .sorted { ($0.element.from ?? .distantPast, $1.offset) > ($1.element.from ?? .distantPast, $0.offset) }
      .map {
        PostValue(
          place: place($0.element), title: $0.element.title, from: $0.element.from?.moment, to: $0.element.to?.moment)
      }
    let description = posts.map { $0.place.text + $0.title }.joined(separator: "，")
    return PersonPage(
      frame: frame(
        person.name, url: person.url, description: description, way: [link(words.people, "/people/")],
        pagination: pagination, structuredData: .person(person, posts: posts, addresses: addresses)
      ) { $0.type = "profile" },
      name: person.name, aliases: person.aliases, posts: posts,
      introduction: number == 1 ? value(person.body) : BodyValue(), honours: honours.map(value),
      otherHonours: person.honours, articles: cards(slice(articles, page: number)), pagination: pagination)
  }
}
