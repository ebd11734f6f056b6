import Bytes
import Content
import Entities

/// Queries have a compact encoding of their own, because each page has several.
extension QueryKey {
  /// Appends the query to a record. The list is encoded as its index in ``RegisteredList/all``, entities by their keys.
  func write(to encoder: RecordEncoder, library: Library) {
    let registered = RegisteredList.byName[list]
    // An unregistered list gets an index that is out of bounds, so that pages that read it are never reused.
    encoder.write(UInt64(registered?.index ?? RegisteredList.all.count))
    if let owner { encoder.write(hash: registered?.owner?.recordKey(owner, library) ?? .absent) }
    encoder.write(UInt64(steps.count))
    for step in steps { step.write(to: encoder) }
  }

  /// Decodes a query; returns `nil` if its list or its entity no longer exists.
  static func read(from decoder: inout RecordDecoder, library: Library) throws -> QueryKey? {
    let number = try decoder.unsignedInteger()
    guard number < UInt64(RegisteredList.all.count) else { return nil }
    let registered = RegisteredList.all[Int(number)]
    var query = QueryKey(list: registered.name)
    var isThere = true
    if let kind = registered.owner {
      query.owner = kind.index(recordKey: try decoder.hash(), in: library)
      isThere = query.owner != nil
    }
    let count = try decoder.count()
    query.steps.reserveCapacity(count)
    for _ in 0..<count { query.steps.append(try Step.read(from: &decoder)) }
    return isThere ? query : nil
  }
}

extension QueryKey.Step {
  fileprivate func write(to encoder: RecordEncoder) {
    switch self {
    case .range(let range):
      encoder.write(UInt64(0))
      encoder.write(range.lowerBound)
      encoder.write(range.upperBound)
    case .count: encoder.write(UInt64(1))
    }
  }

  fileprivate static func read(from decoder: inout RecordDecoder) throws -> QueryKey.Step {
    switch try decoder.unsignedInteger() {
    case 0:
      let (start, end) = (try decoder.integer(), try decoder.integer())
      guard start <= end else { throw RecordCodingError.dataCorrupted }
      return .range(start..<end)
    case 1: return .count
    default: throw RecordCodingError.dataCorrupted
    }
  }
}
