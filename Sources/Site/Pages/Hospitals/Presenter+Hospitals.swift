import Bytes
import Content
import Entities
import SourceFiles
import Theme

extension Presenter {
  /// Returns the card that represents a hospital in lists.
  func card(_ reference: Reference<Hospital>) -> HospitalCard {
    lookup.recordRead(reference)
    let hospitals = lookup.shared.list(of: Hospital.self)
    let index = reference.index
    var card = HospitalCard(url: local(hospitals[index].url), name: hospitals[index].name)
    card.province = hospitals[index].province?.name
    card.city = hospitals[index].city
    card.grade = hospitals[index].grade
    card.type = hospitals[index].type
    card.articles = lookup.articles(of: reference).count
    card.honours = lookup.related(Hospital.rollRows, of: reference).count
    return card
  }

  func page(
    _ reference: Reference<Hospital>, number: Int, beside neighbours: [Reference<Hospital>]
  ) -> HospitalPage {
    let hospital = lookup(reference)
    let coverage = HospitalCoverage(of: reference, lookup)
    let honours = lookup.related(Hospital.rollRows, of: reference).map(value)
    let pagination = pagination(number, count: coverage.count, url: hospital.url)
    let province = hospital.province.map { link($0.name, HospitalPages.url(of: $0)) }
    let card = card(reference)
    var page = HospitalPage(
      frame: frame(
        hospital.name, url: hospital.url,
        description: hospital.body.excerpt.isEmpty ? descriptions.hospital(card) : hospital.body.excerpt,
        ancestors: [link(strings.hospitals, Hospital.indexURL)] + [province].compactMap(\.self), pagination: pagination,
        structuredData: .hospital(hospital, honours: honours, urls: urls)),
      card: card, pagination: pagination)
    page.short = hospital.short
    page.aliases = hospital.aliases.filter { $0 != hospital.short && !hospital.former.contains($0) }
    page.former = hospital.former
    page.province = province
    page.website = hospital.website
    let start = (number - 1) * configuration.pageSize
    page.coverage = coverage.groups(
      in: start..<start + configuration.pageSize,
      titles: [strings.aboutHospital, strings.byPeopleOfHospital, strings.mentionsOfHospital]
    ) { cards($0) }
    page.neighbours = neighbours.map(link(to:))
    guard number == 1 else { return page }
    page.texts = links(to: lookup.related(Hospital.texts, of: reference))
    page.introduction = value(hospital.body)
    page.honours = honours
    (page.staff, page.formerStaff) = staff(of: reference)
    return page
  }

  /// Returns the people who hold a post at a hospital, in pinyin order, and those who held one, most recent departure
  /// first.
  private func staff(of hospital: Reference<Hospital>) -> ([StaffValue], [StaffValue]) {
    var current: [StaffValue] = []
    var former: [(left: PartialDate, value: StaffValue)] = []
    for reference in lookup.related(Hospital.people, of: hospital) {
      let posts = lookup(reference).posts.filter { $0.hospital == hospital }
      let held = posts.filter { $0.to == nil }
      let left = posts.filter { $0.to != nil }.sorted { ($0.to ?? .distantPast) > ($1.to ?? .distantPast) }
      let person = link(to: reference)
      if !held.isEmpty { current.append(StaffValue(person: person, posts: held.map(value))) }
      if let last = left.first?.to { former.append((last, StaffValue(person: person, posts: left.map(value)))) }
    }
    // People who left at the same time remain in pinyin order.
    let byDate = former.enumerated().sorted { a, b in
      a.element.left == b.element.left ? a.offset < b.offset : a.element.left > b.element.left
    }
    return (current, byDate.map(\.element.value))
  }
}
