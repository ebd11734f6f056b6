import Content
import Theme

extension Presenter {
  /// A hospital as lists show it.
  func card(_ reference: Reference<Hospital>) -> HospitalCard {
    let hospital = lookup(reference)
    var card = HospitalCard(url: local(hospital.url), name: hospital.name)
    card.province = hospital.province?.name
    card.city = hospital.city
    card.grade = hospital.grade
    card.type = hospital.type
    card.articles =
      lookup.list("articles of hospital", of: hospital.id) { $0.relations.articlesOfHospital[reference.index] }
      .count
    card.honours =
      lookup.list("honours of hospital", of: hospital.id) { $0.relations.honoursOfHospital[reference.index] }
      .count
    return card
  }

  /// A link to a hospital.
  func link(to reference: Reference<Hospital>) -> Link {
    let hospital = lookup(reference)
    return link(hospital.name, hospital.url)
  }

  /// A link to a person.
  func link(to reference: Reference<Person>) -> Link {
    let person = lookup(reference)
    return link(person.name, person.url)
  }

  /// A person with the post held on `date`, or the last one known; of several, one at `hospitals` first.
  func card(
    _ reference: Reference<Person>, on date: PartialDate? = nil, at hospitals: [Reference<Hospital>] = []
  ) -> PersonCard {
    let person = lookup(reference)
    let held = date.map { date in person.posts.filter { $0.isHeld(on: date) } } ?? person.posts
    let posts = held.isEmpty && date == nil ? person.posts : held
    let post =
      posts.first { $0.hospital.map(hospitals.contains) ?? false }
      ?? posts.enumerated().max {
        ($0.element.from ?? .distantPast, -$0.offset) < ($1.element.from ?? .distantPast, -$1.offset)
      }?
      .element
    return PersonCard(
      url: local(person.url), name: person.name, post: post?.title, place: post.map(place))
  }

  /// Where a post is.
  func place(_ post: Post) -> Name {
    if let hospital = post.hospital {
      let link = link(to: hospital)
      return Name(link.title, link.url)
    }
    return Name(post.organisation ?? "")
  }

  /// An edition as lists show it.
  func card(_ reference: Reference<Edition>) -> EditionCard {
    let edition = lookup(reference)
    let award = lookup(edition.award)
    return EditionCard(
      url: local(edition.url), title: edition.title, award: link(award.title, award.url), issuer: award.issuer,
      date: edition.date?.moment, declared: edition.declared.total, recorded: edition.roll.count)
  }

  /// A policy document as lists show it.
  func card(_ reference: Reference<PolicyDocument>) -> DocumentCard {
    let document = lookup(reference)
    let citations = lookup.list("articles of document", of: document.id) {
      $0.relations.articlesOfDocument[reference.index]
    }
    return DocumentCard(
      url: local(document.url), title: document.title, issuer: document.issuer, date: document.date?.moment,
      number: document.number, citations: citations.count)
  }

  /// A row of a roll as the honoured one's page shows it.
  func value(_ honour: Honour) -> HonourValue {
    let edition = lookup(honour.edition)
    let row = edition.roll[honour.row]
    return HonourValue(
      edition: Link(card(honour.edition).fullTitle, local(edition.url)),
      year: edition.date.map { String($0.year) } ?? edition.id,
      category: row.category,
      detail: [row.branch, row.personName, row.work].filter { !$0.isEmpty }.joined(separator: " · "),
      source: row.source.map(name))
  }

  /// A map with a count for each province.
  func map(_ subject: String, counts: [Province: Int], pages: Bool) -> TileMap {
    TileMap(
      subject: subject,
      tiles: Province.all.map { province in
        let count = counts[province] ?? 0
        return TileMap.Tile(
          name: province.name, abbreviation: province.abbreviation, row: province.tile.row,
          column: province.tile.column, count: count,
          url: pages && count > 0 ? local(HospitalPages.url(of: province)) : nil)
      })
  }
}

extension PartialDate {
  /// Before every date that content holds.
  static var distantPast: PartialDate { PartialDate(year: 0) }

  /// The day of a moment.
  init(_ moment: Timestamp) { self.init(year: moment.year, month: moment.month, day: moment.day) }
}
