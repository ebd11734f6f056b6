import Content
import Theme

/// The hospitals: index, provinces, initials, and each of them.
struct HospitalPages: PageKind {
  /// Up to how many hospitals the index shows by name.
  static let indexLimit = 600

  /// The address of a province's page.
  static func url(of province: Province) -> String { "/hospitals/province/\(province.code)/" }

  /// The address of an initial's page.
  static func url(of initial: Character) -> String {
    "/hospitals/initial/\(initial == "#" ? "other" : initial.lowercased())/"
  }

  func files(for library: Library) -> [PlannedFile] {
    guard !library.hospitals.isEmpty else { return [] }
    let register = HospitalRegister(library)
    var files: [PlannedFile] = [.page("/hospitals/") { $0.hospitalIndex(register) }]
    for (province, hospitals) in register.provinces {
      files.append(.page(Self.url(of: province)) { $0.provincePage(province, hospitals, register) })
    }
    for (initial, hospitals) in register.initials {
      files.append(.page(Self.url(of: initial)) { $0.initialPage(initial, hospitals, register) })
    }
    for index in library.hospitals.indices {
      let reference = Reference<Hospital>(index: index)
      let articles = library.relations.articlesOfHospital[index]
      for number in 1...Presenter.pages(articles.count, size: library.configuration.pageSize) {
        let url = Presenter.url(ofPage: number, of: library.hospitals[index].url)
        files.append(
          .page(url, modified: articles.first.map { library[$0].date }) { $0.page(reference, number: number) })
      }
    }
    return files
  }
}

/// Hospitals by province and by initial.
struct HospitalRegister: Sendable {
  /// Provinces with hospitals, in the order of their codes.
  let provinces: [(Province, [Reference<Hospital>])]
  /// Initials with hospitals, `#` last.
  let initials: [(Character, [Reference<Hospital>])]

  init(_ library: Library) {
    var byProvince: [Province: [Reference<Hospital>]] = [:]
    var byInitial: [Character: [Reference<Hospital>]] = [:]
    for (index, hospital) in library.hospitals.enumerated() {
      let reference = Reference<Hospital>(index: index)
      if let province = hospital.province { byProvince[province, default: []].append(reference) }
      byInitial[hospital.initial, default: []].append(reference)
    }
    provinces = byProvince.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    initials = byInitial.sorted { ($0.key == "#" ? "~" : $0.key) < ($1.key == "#" ? "~" : $1.key) }
      .map { ($0.key, $0.value) }
  }
}

extension Presenter {
  private func links(_ provinces: [(Province, [Reference<Hospital>])]) -> [CountedLink] {
    provinces.map { CountedLink($0.0.name, local(HospitalPages.url(of: $0.0)), $0.1.count) }
  }

  private func links(_ initials: [(Character, [Reference<Hospital>])]) -> [CountedLink] {
    initials.map { CountedLink(words.initial($0.0), local(HospitalPages.url(of: $0.0)), $0.1.count) }
  }

  fileprivate func hospitalIndex(_ register: HospitalRegister) -> HospitalIndexPage {
    let count = lookup.list("hospitals") { $0.hospitals }.count
    let groups =
      count > HospitalPages.indexLimit
      ? []
      : register.initials.map { initial, hospitals in
        HospitalGroup(title: words.initial(initial), hospitals: hospitals.map(card))
      }
    let counts = Dictionary(uniqueKeysWithValues: register.provinces.map { ($0.0, $0.1.count) })
    return HospitalIndexPage(
      frame: frame(words.hospitals, url: "/hospitals/"), count: count, provinces: links(register.provinces),
      initials: links(register.initials), groups: groups, map: map(words.hospitals, counts: counts, pages: true))
  }

  fileprivate func provincePage(
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
        words.hospitals(in: province.name), url: HospitalPages.url(of: province),
        way: [link(words.hospitals, "/hospitals/")]),
      title: province.fullName, count: hospitals.count,
      groups: named.map { city in
        HospitalGroup(title: city.isEmpty ? words.otherCities : city, hospitals: byCity[city] ?? [])
      },
      siblings: links(register.provinces))
  }

  fileprivate func initialPage(
    _ initial: Character, _ hospitals: [Reference<Hospital>], _ register: HospitalRegister
  ) -> HospitalListPage {
    let title = words.initial(initial)
    return HospitalListPage(
      frame: frame(
        "\(words.hospitals)：\(title)", url: HospitalPages.url(of: initial), way: [link(words.hospitals, "/hospitals/")]),
      title: title, count: hospitals.count, groups: [HospitalGroup(title: "", hospitals: hospitals.map(card))],
      siblings: links(register.initials))
  }

  fileprivate func page(_ reference: Reference<Hospital>, number: Int) -> HospitalPage {
    let hospital = lookup(reference)
    let articles = lookup.list("articles of hospital", of: hospital.id) {
      $0.relations.articlesOfHospital[reference.index]
    }
    let pagination = pagination(number, count: articles.count, url: hospital.url)
    let province = hospital.province.map { link($0.name, HospitalPages.url(of: $0)) }
    var page = HospitalPage(
      frame: frame(
        hospital.name, url: hospital.url, description: hospital.body.excerpt,
        way: [link(words.hospitals, "/hospitals/")] + [province].compactMap(\.self), pagination: pagination,
        structuredData: .hospital(hospital, addresses: addresses)),
      card: card(reference), pagination: pagination)
    page.short = hospital.short
    page.aliases = hospital.aliases
    page.province = province
    page.website = hospital.website
    page.articles = cards(slice(articles, page: number))
    guard number == 1 else { return page }
    page.introduction = value(hospital.body)
    page.honours = lookup.list("honours of hospital", of: hospital.id) {
      $0.relations.honoursOfHospital[reference.index]
    }.map(value)
    page.people = lookup.list("people of hospital", of: hospital.id) {
      $0.relations.peopleOfHospital[reference.index]
    }.map { card($0, at: [reference]) }
    return page
  }
}
