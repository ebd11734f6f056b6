extension Relations {
  /// Works out which texts of the register lead to each hospital, person and document, by a link or by name, but for those
  /// whose relation the page shows anyway.
  mutating func addTexts(_ library: Library) {
    textsOfHospital = Array(repeating: [], count: library.hospitals.count)
    textsOfPerson = Array(repeating: [], count: library.people.count)
    textsOfDocument = Array(repeating: [], count: library.documents.count)
    for (index, award) in library.awards.enumerated() { add(award.body, of: .award(Reference(index: index)), library) }
    for (index, edition) in library.editions.enumerated() {
      add(edition.body, of: .edition(Reference(index: index)), library)
    }
    for (index, document) in library.documents.enumerated() {
      add(document.body, of: .document(Reference(index: index)), library)
    }
    for (index, person) in library.people.enumerated() {
      add(person.body, of: .person(Reference(index: index)), library)
    }
    for (index, hospital) in library.hospitals.enumerated() {
      add(hospital.body, of: .hospital(Reference(index: index)), library)
    }
    for (index, column) in library.columns.enumerated() {
      add(column.body, of: .column(Reference(index: index)), library)
    }
    for (index, page) in library.pages.enumerated() {
      add(page.body, of: .page(Reference(index: index), anchor: nil), library)
    }
  }

  private mutating func add(_ body: Body, of text: LinkTarget, _ library: Library) {
    for target in body.targets + body.components.flatMap(\.targets) where target != text {
      switch target {
      case .hospital(let hospital) where !Self.isShown(text, on: hospital, library):
        textsOfHospital[hospital.index].appendOnce(text)
      case .person(let person) where !Self.isShown(text, on: person, library):
        textsOfPerson[person.index].appendOnce(text)
      case .document(let document): textsOfDocument[document.index].appendOnce(text)
      default: break
      }
    }
  }

  /// Whether a hospital's page names the one of a text anyway: its people, and the rolls that honour it.
  private static func isShown(_ text: LinkTarget, on hospital: Reference<Hospital>, _ library: Library) -> Bool {
    switch text {
    case .person(let person): library[person].posts.contains { $0.hospital == hospital }
    case .edition(let edition): library[edition].roll.contains { $0.hospital == hospital }
    default: false
    }
  }

  /// Whether a person's page names the one of a text anyway: their hospitals, and the rolls that honour them.
  private static func isShown(_ text: LinkTarget, on person: Reference<Person>, _ library: Library) -> Bool {
    switch text {
    case .hospital(let hospital): library[person].posts.contains { $0.hospital == hospital }
    case .edition(let edition): library[edition].roll.contains { $0.person == person }
    default: false
    }
  }
}
