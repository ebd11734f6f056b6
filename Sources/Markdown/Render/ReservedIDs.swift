/// DOM ids used on the page outside a text, which headings of the text may not have.
package struct ReservedIDs: Sendable {
  private(set) var keys: Set<AnchorAllocator.Key>

  /// Creates a set of the ids in `ids`.
  package init(_ ids: [String] = []) { keys = Set(ids.map { AnchorAllocator.Key(bytes: Array($0.utf8)) }) }

  /// Whether the id is in use.
  package func contains(_ id: String) -> Bool { keys.contains(AnchorAllocator.Key(bytes: Array(id.utf8))) }

  /// Returns these ids together with those in `ids`.
  package func adding(_ ids: [String]) -> ReservedIDs {
    var all = self
    all.keys.formUnion(ReservedIDs(ids).keys)
    return all
  }
}
