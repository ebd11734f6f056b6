/// DOM ids that the page around a text uses, so that no heading of the text may.
public struct ReservedIDs: Sendable {
  let keys: Set<Anchors.Key>

  /// The ids in `ids`.
  public init(_ ids: [String] = []) { keys = Set(ids.map { Anchors.Key(bytes: Array($0.utf8)) }) }
}
