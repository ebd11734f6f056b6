import Bytes
import Content
import Entities
import Theme

extension Presenter {
  private func links(_ provinces: [(Province, [Reference<Hospital>])]) -> [CountedLink] {
    provinces.map { CountedLink($0.0.name, local(HospitalPages.url(of: $0.0)), $0.1.count) }
  }

  private func links(_ initials: [(Character, [Reference<Hospital>])]) -> [CountedLink] {
    initials.map { CountedLink(strings.initial($0.0), local(HospitalPages.url(of: $0.0)), $0.1.count) }
  }

  /// Returns the index page. It lists names only if they are few; the filter loads the register's data files.
  func hospitalIndex(_ register: HospitalRegister, note: HospitalIndexNote?) -> HospitalIndexPage {
    let count = lookup.all(Hospital.self).count
    let groups =
      count > HospitalPages.indexLimit
      ? []
      : register.initials.map { initial, hospitals in
        HospitalGroup(title: strings.initial(initial), hospitals: hospitals.map(card))
      }
    let counts = Dictionary(uniqueKeysWithValues: register.provinces.map { ($0.0, $0.1.count) })
    var page = HospitalIndexPage(
      frame: frame(strings.hospitals, url: Hospital.indexURL, description: descriptions.hospitals(count)), count: count,
      provinces: links(register.provinces),
      initials: links(register.initials), groups: groups, map: map(strings.hospitals, counts: counts, pages: true))
    page.register = HospitalDataValue(
      data: local(HospitalDataFiles.url), base: local(Hospital.indexURL),
      isSplit: count > HospitalDataFiles.singleFileLimit,
      grades: register.grades.map { CountedName($0.key, $0.count) },
      types: register.types.map { CountedName($0.key, $0.count) })
    page.origin = note.map { note in
      OriginValue(
        source: note.source.map(name), licence: note.licence, date: note.date?.moment, text: value(note.body))
    }
    return page
  }

  func provincePage(
    _ province: Province, _ hospitals: [Reference<Hospital>], _ register: HospitalRegister
  ) -> HospitalListPage {
    var cities: [String] = []
    var byCity: [String: [HospitalCard]] = [:]
    for card in hospitals.map(card) {
      let city = card.city ?? ""
      if byCity[city] == nil { cities.append(city) }
      byCity[city, default: []].append(card)
    }
    let named = cities.filter { !$0.isEmpty } + cities.filter(\.isEmpty)
    return HospitalListPage(
      frame: frame(
        strings.hospitals(in: province.name), url: HospitalPages.url(of: province),
        description: descriptions.hospitals(
          in: province.name,
          cities: named.map { (name: $0.isEmpty ? strings.otherCities : $0, count: byCity[$0]?.count ?? 0) }),
        ancestors: [link(strings.hospitals, Hospital.indexURL)]),
      title: strings.hospitals(in: province.fullName), count: hospitals.count,
      groups: named.map { city in
        HospitalGroup(title: city.isEmpty ? strings.otherCities : city, hospitals: byCity[city] ?? [])
      },
      siblings: links(register.provinces))
  }

  func initialPage(
    _ initial: Character, _ hospitals: [Reference<Hospital>], _ register: HospitalRegister
  ) -> HospitalListPage {
    let title = strings.hospitals(initial: initial)
    let cards = hospitals.map(card)
    return HospitalListPage(
      frame: frame(
        title, url: HospitalPages.url(of: initial),
        description: descriptions.hospitals(initial: initial, cards.map(\.name)),
        ancestors: [link(strings.hospitals, Hospital.indexURL)]),
      title: title, count: hospitals.count, groups: [HospitalGroup(title: strings.initial(initial), hospitals: cards)],
      siblings: links(register.initials))
  }
}
