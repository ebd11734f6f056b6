extension MentionBinding {
  /// The names in the text at `path` of a thing of the register; whoever belongs to it tells people apart.
  init(_ register: Register, path: String, textOf owner: LinkTarget?) {
    let library = register.library
    var hospitals: [Reference<Hospital>] = []
    var people: [Reference<Person>] = []
    var date: PartialDate?
    switch owner {
    case .hospital(let hospital): hospitals = [hospital]
    case .person(let person): for post in library[person].posts { post.hospital.map { hospitals.appendOnce($0) } }
    case .edition(let edition):
      date = library[edition].date
      for row in library[edition].roll {
        row.hospital.map { hospitals.appendOnce($0) }
        row.person.map { people.appendOnce($0) }
      }
    default: break
    }
    self.init(register, path: path, owner: owner, hospitals: hospitals, people: people, date: date)
  }
}
