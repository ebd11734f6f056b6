/// DOM ids that the page around a text uses, so that no heading of the text may.
package struct ReservedIDs: Sendable {
  private(set) var keys: Set<Anchors.Key>

  /// The ids in `ids`.
  package init(_ ids: [String] = []) { keys = Set(ids.map { Anchors.Key(bytes: Array($0.utf8)) }) }

  /// Whether the page has the id.
  package func contains(_ id: String) -> Bool { keys.contains(Anchors.Key(bytes: Array(id.utf8))) }

  /// These ids and those in `ids`.
  package func adding(_ ids: [String]) -> ReservedIDs {
    var all = self
    all.keys.formUnion(ReservedIDs(ids).keys)
    return all
  }
}
