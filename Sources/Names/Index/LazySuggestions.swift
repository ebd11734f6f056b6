import Bytes
import Synchronization

/// Suggestions that are gathered when they are first asked for: a build without errors never pays for them.
package final class LazySuggestions: Sendable {
  private let made = Lock<NameSuggestions?>(nil)

  /// Suggestions that are computed when first asked for.
  package init() {}

  var isMade: Bool { made.withLock { $0 != nil } }

  package func value(from spellings: [String]) -> NameSuggestions {
    made.withLock { made in
      if let made { return made }
      let suggestions = NameSuggestions(spellings)
      made = suggestions
      return suggestions
    }
  }
}
