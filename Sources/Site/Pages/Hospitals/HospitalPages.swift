import Content
import Theme

/// The hospitals: index, provinces, initials, the register as data, and each of them.
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
    for index in library.hospitals.indices { files += Self.files(Reference(index: index), library, register) }
    return files + RegisterFiles(library).files
  }

  private static func files(
    _ reference: Reference<Hospital>, _ library: Library, _ register: HospitalRegister
  ) -> [PlannedFile] {
    let lists = HospitalCoverage.relations.map { $0.list(of: reference, in: library) }
    let newest = lists.compactMap(\.first).min().map { library[$0].date }
    let count = lists.reduce(0) { $0 + $1.count }
    return (1...Presenter.pages(count, size: library.configuration.pageSize)).map { number in
      .page(Presenter.url(ofPage: number, of: library[reference].url), modified: newest) {
        $0.page(reference, number: number, register)
      }
    }
  }

  func entry(for library: Library, words: Words) -> NavigationItem? {
    library.hospitals.isEmpty ? nil : NavigationItem(title: words.hospitals, url: "/hospitals/")
  }
}

extension Hospital: ArticleSubject {
  static var kindName: String { "hospitals" }
  static func all(in library: Library) -> [Hospital] { library.hospitals }
  static var articles: Relation<Hospital, Reference<Article>> { Relation("articles of", \.articlesOfHospital) }
  /// The articles by its people.
  static var articlesByPeople: Relation<Hospital, Reference<Article>> {
    Relation("articles by people of", \.articlesByPeopleOfHospital)
  }
  /// The articles that name it in passing.
  static var mentions: Relation<Hospital, Reference<Article>> { Relation("mentions of", \.mentionsOfHospital) }
  /// The rows of rolls that name it.
  static var rollRows: Relation<Hospital, Honour> { Relation("honours of", \.honoursOfHospital) }
  /// The pages of other things whose texts name it.
  static var texts: Relation<Hospital, LinkTarget> { Relation("texts naming", \.textsOfHospital) }
  /// Who holds or held a post there.
  static var people: Relation<Hospital, Reference<Person>> { Relation("people of", \.peopleOfHospital) }
  var key: String { id }
  var label: String { name }
}
