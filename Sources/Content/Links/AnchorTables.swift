import Bytes
import Diagnostics
import Entities
import Names
import Synchronization

/// A cache of anchor tables for texts with many anchors. For a few anchors a table costs more than it saves.
final class AnchorTables: Sendable {
  /// The minimum number of anchors for which a table is built.
  private static let minimumAnchorCount = 64

  /// The key of a text.
  enum Key: Hashable {
    /// The text being resolved, by the path of its file.
    case file(String)
    /// The text that is the target of a link.
    case target(LinkTarget)
  }

  private let tables = Lock<[Key: AnchorTable]>([:])

  /// Returns the anchors of a text, or nil if they are not known; `identifiers` is called only if there is no table
  /// yet.
  func anchors(of text: Key, identifiers: () -> [String]?) -> Anchors? {
    tables.withLock { tables in
      if let table = tables[text] { return .table(table) }
      guard let identifiers = identifiers() else { return nil }
      guard identifiers.count >= Self.minimumAnchorCount else { return .few(identifiers) }
      let table = AnchorTable(identifiers)
      tables[text] = table
      return .table(table)
    }
  }
}

/// The anchors of a text.
enum Anchors {
  case few([String])
  case table(AnchorTable)

  func contains(_ anchor: String) -> Bool {
    switch self {
    case .few(let identifiers): identifiers.contains(anchor)
    case .table(let table): table.contains(anchor)
    }
  }

  /// Returns the anchor that an unknown one is most likely a misspelling of.
  func suggestion(for anchor: String) -> String? {
    switch self {
    case .few(let identifiers): Suggestion.nearest(to: anchor, in: identifiers)
    case .table(let table): table.suggestion(for: anchor)
    }
  }
}

/// A table of many anchors: a set for lookups, and lazily built suggestions.
final class AnchorTable: Sendable {
  private let ids: [String]
  private let set: Set<String>
  private let suggestions = LazySuggestions()

  init(_ ids: [String]) {
    self.ids = ids
    set = Set(ids)
  }

  func contains(_ anchor: String) -> Bool { set.contains(anchor) }

  func suggestion(for anchor: String) -> String? {
    suggestions.value(from: ids).nearest(to: anchor).map { ids[$0] }
  }
}
