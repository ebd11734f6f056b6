import Content
import Entities

/// What a query of the library reads: a list, identified by name and owner, and the steps that slice or count it.
///
/// Entities are identified by their indices in the library's lists. The build cache stores queries as records instead,
/// which are stable across builds. Pages with equal results for equal queries are equal.
struct QueryKey: Sendable, Hashable {
  /// The name of the list.
  let list: ListName
  /// The index of the entity that owns the list; `nil` for lists of the library.
  var owner: Int?
  /// The steps performed on the list, in order.
  var steps: [Step] = []

  /// A step that slices a list or counts it.
  enum Step: Sendable, Hashable {
    /// A slice of the list.
    case range(Range<Int>)
    /// The number of elements instead of the elements.
    case count
  }

  /// Returns a description such as `articles of hospitals/huaxi 0..<20`.
  func description(in library: Library) -> String {
    let (name, kind) = list.components
    let registered = RegisteredList.byName[list]
    let key = owner.map { owner in registered?.owner?.key(owner, library) ?? "\(owner)" }
    return ([key.map { "\(name) \(kind ?? "")/\($0)" } ?? name] + steps.map(\.description))
      .joined(separator: " ")
  }

  /// The row of the query in tables indexed by entity, for queries of an entity's whole list or its length; `nil` for
  /// others.
  var row: Int? {
    guard owner != nil else { return nil }
    if steps.isEmpty { return 2 * list.number }
    guard steps.count == 1, case .count = steps[0] else { return nil }
    return 2 * list.number + 1
  }

  /// Returns the query with another step.
  func appending(_ step: Step) -> QueryKey {
    var query = self
    query.steps.append(step)
    return query
  }
}

extension QueryKey.Step {
  fileprivate var description: String {
    switch self {
    case .range(let range): "\(range)"
    case .count: "count"
    }
  }
}
