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
  var elements: ListSlice<Element> {
    lookup.recordRead(key)
    return list
  }

  /// The number of elements. Accessing it records a read of the number only.
  var count: Int {
    lookup.recordRead(key.appending(.count))
    return list.count
  }

  /// Whether the result is empty.
  var isEmpty: Bool { count == 0 }

  /// Returns the query with another step, which `work` performs on the result so far.
  func appending(_ step: QueryKey.Step, _ work: (ListSlice<Element>) -> ListSlice<Element>) -> Query {
    Query(key.appending(step), lookup, work(list))
  }

  /// Returns a query for the elements at `range`, clamped to the bounds of the result.
  func slice(_ range: Range<Int>) -> Query { appending(.range(range)) { $0.slice(range) } }

  /// Returns a query for the first `count` elements.
  func first(_ count: Int) -> Query { slice(0..<count) }

  /// Returns a query for page `number`, counted from 1, with `size` elements per page.
  func page(_ number: Int, size: Int) -> Query { slice((number - 1) * size..<number * size) }
}

extension Query: Sequence {
  func makeIterator() -> IndexingIterator<ListSlice<Element>> { elements.makeIterator() }
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
    let result = elements
    var groups: [Group<Key>] = []
    var start = 0
    for index in result.indices.dropFirst() where key(result[index]) != key(result[start]) {
      groups.append(Group(key: key(result[start]), elements: result.slice(start..<index)))
      start = index
    }
    if !result.isEmpty { groups.append(Group(key: key(result[start]), elements: result.slice(start..<result.count))) }
    return groups
  }
}
