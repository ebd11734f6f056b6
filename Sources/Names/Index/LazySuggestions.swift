import Bytes
import Synchronization

/// Suggestions that are computed on first use, so that a build without errors never pays for them.
package final class LazySuggestions: Sendable {
  private let made = Lock<NameSuggestions?>(nil)

  /// Creates suggestions that are computed on first use.
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
