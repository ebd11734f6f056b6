import Theme

/// The margin of an article: people, hospitals, honours and cited entities.
struct Rail: Component {
  let page: ArticlePage

  private var strings: Strings { page.strings }
  private var isEmpty: Bool {
    page.people.isEmpty && page.hospitals.isEmpty && page.awards.isEmpty && page.citations.isEmpty
  }

  var body: some HTML {
    if !isEmpty {
      aside(.class("rail"), .ariaLabel(strings.relatedEntities)) {
        RailPeople(title: strings.people, people: page.people)
        RailHospitals(title: strings.hospitals, hospitals: page.hospitals)
        RailAwards(strings: strings, editions: page.awards)
        ForEach(page.citations) { cited in RailLinks(title: cited.title, links: cited.links) }
      }
    }
  }
}

/// Entries under a heading in the margin; renders nothing for an empty list.
struct RailSection<Item, Content: HTML>: Component {
  let title: String
  let items: [Item]
  let content: (Item) -> Content

  /// Creates a section whose entries `content` renders.
  init(_ title: String, _ items: [Item], @HTMLBuilder content: @escaping (Item) -> Content) {
    self.title = title
    self.items = items
    self.content = content
  }

  var body: some HTML {
    if !items.isEmpty {
      section {
        h2 { title }
        ul { ForEach(items) { item in li { content(item) } } }
      }
    }
  }
}

/// People with their posts.
struct RailPeople: Component {
  let title: String
  let people: [PersonCard]

  var body: some HTML {
    RailSection(title, people) { person in
      a(.class("lead"), .href(person.url)) { person.name }
      PostLine(person: person)
    }
  }
}

/// Hospitals with their locations.
struct RailHospitals: Component {
  let title: String
  let hospitals: [HospitalCard]

  var body: some HTML {
    RailSection(title, hospitals) { hospital in
      a(.class("lead"), .href(hospital.url)) { hospital.name }
      HospitalFacts(hospital: hospital)
    }
  }
}

/// The province, the city, the grade and the type of a hospital on one line, as far as they are known.
struct HospitalFacts: Component {
  let hospital: HospitalCard
  var showsRegion = true

  /// The facts; a municipality, which is both province and city, is named only once.
  private var facts: [String] {
    let city = hospital.city.flatMap { city in city.hasPrefix(hospital.province ?? " ") ? nil : city }
    let region = showsRegion ? [hospital.province, city] : []
    return (region + [hospital.grade, hospital.type]).compactMap(\.self).filter { !$0.isEmpty }
  }

  var body: some HTML {
    let facts = facts
    if !facts.isEmpty { span(.class("post line")) { ForEach(facts) { fact in span { fact } } } }
  }
}

/// Editions of awards with their numbers.
struct RailAwards: Component {
  let strings: Strings
  let editions: [EditionCard]

  var body: some HTML {
    RailSection(strings.awards, editions) { edition in
      a(.class("lead"), .href(edition.url)) { edition.fullTitle }
      span(.class("post line")) { strings.counts(declared: edition.declared, recorded: edition.recorded) }
    }
  }
}

/// Links without further details.
struct RailLinks: Component {
  let title: String
  let links: [Link]

  var body: some HTML {
    RailSection(title, links) { entry in a(.href(entry.url)) { entry.title } }
  }
}
