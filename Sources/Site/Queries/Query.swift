import Content

/// A query of the library that results in a list.
///
/// Each step takes a slice of the list, without a copy, or counts it. The ``Lookup`` records what is read.
///
/// ```swift
/// let newest = lookup.articles(of: hospital).page(1, size: 20)
/// let years = lookup.articles(of: document).grouped { lookup($0).publication.date.year }
/// ```
struct Query<Element: Sendable> {
  /// The list and the steps of the query.
  let key: QueryKey
  let lookup: Lookup
  private let list: ListSlice<Element>

  init(_ key: QueryKey, _ lookup: Lookup, _ list: ListSlice<Element>) {
    self.key = key
    self.lookup = lookup
    self.list = list
  }

  /// The result. Accessing it records a read of its elements.
  var answer: ListSlice<Element> {
    lookup.note(key)
    return list
  }

  /// The number of elements. Accessing it records a read of the number only.
  var count: Int {
    lookup.note(key.then(.count))
    return list.count
  }

  /// Whether the result is empty.
  var isEmpty: Bool { count == 0 }

  /// Returns the query with another step, which `work` performs on the result so far.
  func then(_ step: QueryKey.Step, _ work: (ListSlice<Element>) -> ListSlice<Element>) -> Query {
    Query(key.then(step), lookup, work(list))
  }

  /// Returns a query for the elements at `range`, clamped to the bounds of the result.
  func part(_ range: Range<Int>) -> Query { then(.range(range)) { $0.slice(range) } }

  /// Returns a query for the first `count` elements.
  func first(_ count: Int) -> Query { part(0..<count) }

  /// Returns a query for page `number`, counted from 1, with `size` elements per page.
  func page(_ number: Int, size: Int) -> Query { part((number - 1) * size..<number * size) }
}

extension Query: Sequence {
  func makeIterator() -> IndexingIterator<ListSlice<Element>> { answer.makeIterator() }
  var underestimatedCount: Int { 0 }
}

extension Query {
  /// Consecutive elements with the same key.
  struct Group<Key> {
    /// The key that the elements share.
    let key: Key
    /// The elements.
    let elements: ListSlice<Element>
  }

  /// Returns the runs of consecutive elements with the same key, as slices of the result.
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
