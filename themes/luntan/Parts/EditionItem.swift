import Theme

/// An edition of an award with its numbers, as a list item.
struct EditionItem: Component {
  let edition: EditionCard
  let strings: Strings
  /// Whether the award is named, which it is not in the award's own list.
  var namesAward = true

  var body: some HTML {
    li(.class("edition")) {
      h3 { a(.href(edition.url)) { TitleText((namesAward ? edition.fullTitle : edition.title)[...]) } }
      p(.class("meta")) {
        if let issuer = edition.issuer { span { issuer } }
        if let date = edition.date { MomentView(chinese: date) }
        if edition.declared == nil { span { strings.declaredUnknown } }
      }
      RollTotals(declared: edition.declared, recorded: edition.recorded, strings: strings)
    }
  }
}

/// People in a list, with their posts.
struct PeopleList: Component {
  let people: [PersonCard]

  var body: some HTML {
    ul(.class("people")) {
      ForEach(people) { person in
        li {
          a(.class("lead"), .href(person.url)) { person.name }
          PostLine(person: person)
        }
      }
    }
  }
}

/// Facts as a list of names and values; empty values are left out.
struct Facts: Component {
  /// A name and a value.
  struct Fact {
    let name: String
    let value: Name

    init?(_ name: String, _ value: String?, url: String? = nil) {
      guard let value, !value.isEmpty else { return nil }
      self.name = name
      self.value = Name(value, url)
    }
  }

  let facts: [Fact]

  init(_ facts: [Fact?]) { self.facts = facts.compactMap(\.self) }

  var body: some HTML {
    if !facts.isEmpty {
      dl(.class("facts")) {
        ForEach(facts) { fact in
          div {
            dt { fact.name }
            dd { NameView(fact.value) }
          }
        }
      }
    }
  }
}
