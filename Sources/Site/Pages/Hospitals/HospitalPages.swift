import Bytes
import Content
import Entities
import Theme

/// The hospitals: the index, the lists by province and initial, the register as data, and a page for each.
struct HospitalPages: PageKind {
  /// The maximum number of hospitals for which the index lists names.
  static let indexLimit = 600

  /// The number of hospitals in the same city that a hospital's page links to.
  private static let neighbourCount = 6

  /// The URL below which each province has a page.
  static let provincesURL = Hospital.indexURL + "province/"
  private static let initialsURL = Hospital.indexURL + "initial/"

  /// Returns the URL of a province's page.
  static func url(of province: Province) -> String { "\(provincesURL)\(province.code)/" }

  /// Returns the URL of an initial's page.
  static func url(of initial: Character) -> String {
    "\(initialsURL)\(initial == "#" ? "other" : initial.lowercased())/"
  }

  func files(for library: Library) -> [PlannedFile] {
    guard !library.hospitals.isEmpty else { return [] }
    let register = HospitalRegister(library)
    // The lists of hospitals depend on which hospitals exist; everything else is read through the lookup.
    let input = PlannedInput(register, in: library) { try $0.write(to: $1) }
    let note = library.hospitalIndexNote
    let index = PlannedInput(register, in: library) { register, encoder in
      try register.write(to: encoder)
      try encoder.write([note].compactMap(\.self))
    }
    var files: [PlannedFile] = [
      .page(Hospital.indexURL, plannedInput: index, modified: library.newestDate) { $0.hospitalIndex($1, note: note) }
    ]
    for (province, hospitals) in register.provinces {
      files.append(
        .page(Self.url(of: province), plannedInput: input, modified: note?.date) {
          $0.provincePage(province, hospitals, $1)
        })
    }
    for (initial, hospitals) in register.initials {
      files.append(
        .page(Self.url(of: initial), plannedInput: input, modified: note?.date) {
          $0.initialPage(initial, hospitals, $1)
        })
    }
    for index in library.hospitals.indices { files += Self.files(Reference(index: index), library, register) }
    return files + HospitalDataFiles(library).files
  }

  private static func files(
    _ reference: Reference<Hospital>, _ library: Library, _ register: HospitalRegister
  ) -> [PlannedFile] {
    let lists = HospitalCoverage.relations.map { $0.list(of: reference, in: library.relations) }
    let newest: (any ModificationDate)? =
      lists.compactMap(\.first).min().map { library.articles[$0.index].publication.date }
      ?? Hospital.rollRows.list(of: reference, in: library.relations).compactMap { library[$0.edition].date }.max()
      ?? library.hospitalIndexNote?.date
    let count = lists.reduce(0) { $0 + $1.count }
    let hospital = library[reference]
    let neighbours = PlannedInput(
      register.neighbours(of: reference, hospital, count: neighbourCount), in: library)
    let owner: PathOwner =
      hospital.path.hasSuffix(".csv") ? .row(hospital.path, id: hospital.id) : .file(hospital.path)
    return (1...Presenter.pageCount(count, size: library.configuration.pageSize)).map { number in
      .page(
        Presenter.url(ofPage: number, of: hospital.url), of: owner, plannedInput: neighbours,
        modified: newest
      ) {
        $0.page(reference, number: number, beside: $1)
      }
    }
  }

  func navigationItem(for library: Library, words: SiteStrings) -> NavigationItem? {
    library.hospitals.isEmpty ? nil : NavigationItem(title: words.hospitals, url: Hospital.indexURL)
  }

  var reservedURLs: [String] { [Hospital.indexURL, Self.provincesURL, Self.initialsURL] }
  var entityKinds: [AnyEntityKind] { [AnyEntityKind(Hospital.self)] }
  var scaffoldKinds: [Scaffold.Kind] { [.hospital] }
  var lists: [RegisteredList] {
    [
      RegisteredList(all: Hospital.self), RegisteredList(Hospital.articles), RegisteredList(Hospital.articlesByPeople),
      RegisteredList(Hospital.mentions), RegisteredList(Hospital.rollRows), RegisteredList(Hospital.people),
      RegisteredList(Hospital.texts),
    ]
  }
}

extension Hospital {
  /// The articles by the hospital's people.
  static let articlesByPeople = Relation<Hospital, Reference<Article>>(
    "articles by people of", \.hospitals.articlesByPeople)
  /// The articles that mention the hospital in passing.
  static let mentions = Relation<Hospital, Reference<Article>>("mentions of", \.hospitals.mentions)
  /// The rows of award rolls that name the hospital.
  static let rollRows = Relation<Hospital, Honour>("honours of", \.honours.byHospital)
  /// The people who hold or held a post at the hospital.
  static let people = Relation<Hospital, Reference<Person>>("people of", \.hospitals.people)
}
