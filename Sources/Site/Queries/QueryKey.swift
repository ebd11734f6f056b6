import Content
import Entities

/// What a query of the library reads: a list, by its name and owner, and the steps that take a part of it.
///
/// Entities are named by their places in the library's lists; a query that is kept for another build writes it as a
/// record, which names them in words that mean the same there. Pages that get the same answers to the same queries
/// are the same.
struct QueryKey: Sendable, Hashable {
  /// The list asked of.
  let list: ListName
  /// The index of the entity whose list it is; nil for the lists of the library.
  var owner: Int?
  /// What is done with it, in order.
  var steps: [Step] = []

  /// What takes a part of a list or counts it.
  enum Step: Sendable, Hashable {
    /// A part of the list.
    case range(Range<Int>)
    /// Not the elements but their number.
    case count
  }

  /// `articles of hospitals/huaxi 0..<20`.
  func description(in library: Library) -> String {
    let (name, kind) = list.words
    let registered = RegisteredList.byName[list]
    let key = owner.map { owner in registered?.owner?.key(owner, library) ?? "\(owner)" }
    return ([key.map { "\(name) \(kind ?? "")/\($0)" } ?? name] + steps.map(\.description))
      .joined(separator: " ")
  }

  /// The place of the query among those that are asked of an entity's whole list, or of its length; nil for others.
  var row: Int? {
    guard owner != nil else { return nil }
    if steps.isEmpty { return 2 * list.number }
    guard steps.count == 1, case .count = steps[0] else { return nil }
    return 2 * list.number + 1
  }

  /// The query with one more step.
  func then(_ step: Step) -> QueryKey {
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
