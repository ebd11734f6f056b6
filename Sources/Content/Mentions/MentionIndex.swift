import Markdown

/// What the running text of articles may name without markup: hospitals, people, and policy documents in `《…》`.
///
/// It is made once, of all names that the register knows; a text is then read once, whatever their number. Where nothing
/// can be named there is no matcher, and texts cost nothing more.
struct MentionIndex: Sendable {
  /// What a name means.
  enum Meaning: Sendable, Hashable, Codable {
    /// A hospital.
    case hospital(Reference<Hospital>)
    /// One of several hospitals; nobody knows which.
    case hospitals([Reference<Hospital>])
    /// One of those of a name; the article's hospitals say which, if any.
    case people([Reference<Person>])
    /// A policy document, by its title.
    case document(Reference<PolicyDocument>)
  }

  /// What finds names; it tells indices of ``meanings``.
  private(set) var matcher: MentionAutomaton?
  private var meanings: [Meaning] = []

  /// An index in which nothing is named.
  init() {}

  /// The index of all that a register holds.
  init(_ register: Register) {
    var names: [(String, Int)] = []
    addHospitals(register, &names)
    addPeople(register, &names)
    addDocuments(register.library.documents, &names)
    if !names.isEmpty { matcher = MentionAutomaton(names) }
  }

  /// What the matcher's number stands for.
  subscript(identifier: Int) -> Meaning { meanings[identifier] }

  private mutating func add(_ meaning: Meaning) -> Int {
    meanings.append(meaning)
    return meanings.count - 1
  }

  private mutating func addHospitals(_ register: Register, _ names: inout [(String, Int)]) {
    var shared: [[UInt8]: Int] = [:]
    for index in register.library.hospitals.indices {
      let hospital = Reference<Hospital>(index: index)
      var own: Int?
      for name in register.hospitals.spellings(of: hospital) where !PlainPhrase.isHospital(name) {
        switch register.hospitals.index.resolve(name) {
        case .one(hospital):
          let identifier = own ?? add(.hospital(hospital))
          own = identifier
          names.append((name, identifier))
        case .ambiguous(let hospitals):
          let key = ScriptFolding.key(name)
          let identifier = shared[key] ?? add(.hospitals(hospitals))
          shared[key] = identifier
          names.append((name, identifier))
        // Another hospital's own name is that hospital's.
        case .one, .unknown: break
        }
      }
    }
  }

  private mutating func addPeople(_ register: Register, _ names: inout [(String, Int)]) {
    var people: [[UInt8]: [Reference<Person>]] = [:]
    var order: [(key: [UInt8], name: String)] = []
    for index in register.library.people.indices {
      let person = Reference<Person>(index: index)
      for name in register.people.spellings(of: person) where !PlainPhrase.isPerson(name) {
        let key = ScriptFolding.key(name)
        if people[key] == nil { order.append((key, name)) }
        people[key, default: []].appendOnce(person)
      }
    }
    for (key, name) in order { names.append((name, add(.people(people[key] ?? [])))) }
  }

  /// Titles are cited in the marks of a book's title; such marks within a title become single ones there.
  private mutating func addDocuments(_ documents: [PolicyDocument], _ names: inout [(String, Int)]) {
    for (index, document) in documents.enumerated() {
      let identifier = add(.document(Reference(index: index)))
      names.append(("《\(document.title)》", identifier))
      let nested = document.title.replacing("《", with: "〈").replacing("》", with: "〉")
      if nested != document.title { names.append(("《\(nested)》", identifier)) }
    }
  }
}
