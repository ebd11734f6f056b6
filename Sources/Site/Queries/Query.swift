import Content

/// A query of the library whose answer is a list.
///
/// A step takes a part of the list, which is no copy, or counts it. The ``Lookup`` records what is read of it.
///
/// ```swift
/// let newest = lookup.articles(of: hospital).page(1, size: 20)
/// let years = lookup.articles(of: document).grouped { lookup($0).publication.date.year }
/// ```
struct Query<Element: Sendable> {
  /// What is asked.
  let key: QueryKey
  let lookup: Lookup
  private let list: ListSlice<Element>

  init(_ key: QueryKey, _ lookup: Lookup, _ list: ListSlice<Element>) {
    self.key = key
    self.lookup = lookup
    self.list = list
  }

  /// The answer; that it was read is noted.
  var answer: ListSlice<Element> {
    lookup.note(key)
    return list
  }

  /// How many there are; that alone is noted.
  var count: Int {
    lookup.note(key.then(.count))
    return list.count
  }

  /// Whether there is none.
  var isEmpty: Bool { count == 0 }

  /// The query with one more step, which works on the answer up to here.
  func then(_ step: QueryKey.Step, _ work: (ListSlice<Element>) -> ListSlice<Element>) -> Query {
    Query(key.then(step), lookup, work(list))
  }

  /// The elements at `range`, as far as there are such.
  func part(_ range: Range<Int>) -> Query { then(.range(range)) { $0.slice(range) } }

  /// The first `count`.
  func first(_ count: Int) -> Query { part(0..<count) }

  /// Page `number`, from 1, of pages of `size`.
  func page(_ number: Int, size: Int) -> Query { part((number - 1) * size..<number * size) }
}

extension Query: Sequence {
  func makeIterator() -> IndexingIterator<ListSlice<Element>> { answer.makeIterator() }
  var underestimatedCount: Int { 0 }
}

extension Query {
  /// Elements that follow one another and have a key in common.
  struct Group<Key> {
    /// What they have in common.
    let key: Key
    /// The elements.
    let elements: ListSlice<Element>
  }

  /// The runs of elements with the same key, as parts of the list.
  func grouped<Key: Equatable>(by key: (Element) -> Key) -> [Group<Key>] {
    let answer = answer
    var groups: [Group<Key>] = []
    var start = 0
    for index in answer.indices.dropFirst() where key(answer[index]) != key(answer[start]) {
      groups.append(Group(key: key(answer[start]), elements: answer.slice(start..<index)))
      start = index
    }
    if !answer.isEmpty { groups.append(Group(key: key(answer[start]), elements: answer.slice(start..<answer.count))) }
    return groups
  }
}
