import Bytes
import Diagnostics
import Entities
import Names
import Synchronization

/// The anchors of texts with many of them, each gathered once: for a few anchors a table costs more than it saves.
final class AnchorTables: Sendable {
  /// From how many anchors on a text has a table.
  private static let leastAnchors = 64

  /// What names a text.
  enum Text: Hashable {
    /// The text that is resolved, by the path of its file.
    case file(String)
    /// The text that a link leads to.
    case target(LinkTarget)
  }

  private let tables = Lock<[Text: AnchorTable]>([:])

  /// The anchors of a text, which are read only if it has no table yet; nil where they are not known.
  func anchors(of text: Text, identifiers: () -> [String]?) -> Anchors? {
    tables.withLock { tables in
      if let table = tables[text] { return .table(table) }
      guard let identifiers = identifiers() else { return nil }
      guard identifiers.count >= Self.leastAnchors else { return .few(identifiers) }
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

  /// The anchor that an unknown one was most likely meant to be.
  func suggestion(for anchor: String) -> String? {
    switch self {
    case .few(let identifiers): Suggestion.nearest(to: anchor, in: identifiers)
    case .table(let table): table.suggestion(for: anchor)
    }
  }
}

/// Many anchors.
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
