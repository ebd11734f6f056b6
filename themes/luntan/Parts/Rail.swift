import Theme

/// What stands in an article's margin: the people and hospitals in it, its honours, what it cites.
struct Rail: Component {
  let page: ArticlePage

  private var words: Words { page.frame.words }
  private var isEmpty: Bool {
    page.people.isEmpty && page.hospitals.isEmpty && page.awards.isEmpty && page.citations.isEmpty
  }

  var body: some HTML {
    if !isEmpty {
      aside(.class("rail"), .ariaLabel(words.margin)) {
        RailPeople(title: words.people, people: page.people)
        RailHospitals(title: words.hospitals, hospitals: page.hospitals)
        RailAwards(words: words, editions: page.awards)
        ForEach(page.citations) { cited in RailLinks(title: cited.title, links: cited.links) }
      }
    }
  }
}

/// A part of the margin under its heading.
struct RailSection<Content: HTML>: Component {
  let title: String
  let content: Content

  /// The part that `content` fills.
  init(_ title: String, @HTMLBuilder content: () -> Content) {
    self.title = title
    self.content = content()
  }

  var body: some HTML {
    section {
      h2 { title }
      ul { content }
    }
  }
}

/// People with their posts.
struct RailPeople: Component {
  let title: String
  let people: [PersonCard]

  var body: some HTML {
    if !people.isEmpty {
      RailSection(title) {
        ForEach(people) { person in
          li {
            a(.class("lead"), .href(person.url)) { person.name }
            PostLine(person: person)
          }
        }
      }
    }
  }
}

/// Hospitals with where they are.
struct RailHospitals: Component {
  let title: String
  let hospitals: [HospitalCard]

  var body: some HTML {
    if !hospitals.isEmpty {
      RailSection(title) {
        ForEach(hospitals) { hospital in
          li {
            a(.class("lead"), .href(hospital.url)) { hospital.name }
            HospitalFacts(hospital: hospital)
          }
        }
      }
    }
  }
}

/// Province, city, grade and type in one line, what is known of them.
struct HospitalFacts: Component {
  let hospital: HospitalCard
  var namesPlace = true

  /// A municipality is named once.
  private var facts: [String] {
    let city = hospital.city.flatMap { city in city.hasPrefix(hospital.province ?? " ") ? nil : city }
    let place = namesPlace ? [hospital.province, city] : []
    return (place + [hospital.grade, hospital.type]).compactMap(\.self).filter { !$0.isEmpty }
  }

  var body: some HTML {
    let facts = facts
    if !facts.isEmpty { span(.class("post line")) { ForEach(facts) { fact in span { fact } } } }
  }
}

/// Editions of awards with their figures.
struct RailAwards: Component {
  let words: Words
  let editions: [EditionCard]

  var body: some HTML {
    if !editions.isEmpty {
      RailSection(words.awards) {
        ForEach(editions) { edition in
          li {
            a(.class("lead"), .href(edition.url)) { edition.fullTitle }
            span(.class("post line")) { words.counts(declared: edition.declared, recorded: edition.recorded) }
          }
        }
      }
    }
  }
}

/// Plain links.
struct RailLinks: Component {
  let title: String
  let links: [Link]

  var body: some HTML {
    if !links.isEmpty {
      RailSection(title) { ForEach(links) { entry in li { a(.href(entry.url)) { entry.title } } } }
    }
  }
}
