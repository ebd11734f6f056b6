import Bytes
import Content
import Entities

/// A list of the library by its name: it answers questions that were asked in another build.
struct Answers: Sendable {
  /// What the list is called.
  let name: ListName
  /// The kind of the entities that have such a list; nil for a list of the library.
  let owner: AnyEntityKind?
  /// Whether the lists follow from others and only the page of the entity reads them: they say nothing of the library that those
  /// do not.
  let isDerived: Bool
  /// The hash of the answer to a question; nil where the question makes no sense any more.
  let fingerprint: @Sendable (Question, Library) -> UInt64?
  /// The place among ``registered``.
  private(set) var number = 0

  /// The answers of a relation.
  init<Owner: Entity, Element: ListElement>(_ relation: Relation<Owner, Element>) {
    name = relation.name
    owner = AnyEntityKind(Owner.self)
    isDerived = false
    fingerprint = { question, library in
      guard let owner = question.owner else { return nil }
      let list = relation.list(of: Reference(index: owner), in: library)
      return Self.fingerprint(ListSlice(list), question, library)
    }
  }

  /// The answers of the list of all entities of a kind.
  init<Value: Entity>(all kind: Value.Type) {
    name = ListName(Value.kindName)
    owner = nil
    isDerived = false
    fingerprint = { question, library in
      let all = ListSlice(Value.all(in: library).indices) { Reference<Value>(index: $0) }
      return Self.fingerprint(all, question, library)
    }
  }

  /// The answers of lists that are worked out from others when they are asked for, and called `name`.
  init<Owner: Entity, Element: ListElement>(
    derived name: ListName, _ list: @escaping @Sendable (Reference<Owner>, Library) -> [Element]
  ) {
    self.name = name
    owner = AnyEntityKind(Owner.self)
    isDerived = true
    fingerprint = { question, library in
      guard let owner = question.owner else { return nil }
      return Self.fingerprint(ListSlice(list(Reference(index: owner), library)), question, library)
    }
  }

  /// Every list that some kind of page has registered.
  static let registered: [Answers] = SitePlan.kinds.flatMap(\.lists).enumerated().map { number, answers in
    var answers = answers
    answers.number = number
    return answers
  }

  /// The same by what they are called.
  static let all: [ListName: Answers] = Dictionary(
    registered.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static func fingerprint<Element: ListElement>(
    _ list: ListSlice<Element>, _ question: Question, _ library: Library
  ) -> UInt64? {
    var rest = list
    for step in question.steps {
      switch step {
      case .range(let range): rest = rest.slice(range)
      case .count: return Hash64([UInt8(1)]).value &+ UInt64(rest.count)
      }
    }
    return hash(of: rest, in: library)
  }

  /// The hash of what stands in a list; nil where that has no key.
  static func hash<Element: ListElement>(of list: some Sequence<Element>, in library: Library) -> UInt64? {
    let encoder = RecordEncoder(keys: library.keys)
    guard (try? list.forEach { try $0.write(to: encoder) }) != nil else { return nil }
    return Hash64(encoder.bytes).value
  }
}
