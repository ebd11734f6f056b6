import Bytes
import Synchronization

/// Suggestions that are computed on first use, so that a build without errors never pays for them.
package final class LazySuggestions: Sendable {
  private let suggestions = Lock<NameSuggestions?>(nil)

  /// Creates suggestions that are computed on first use.
  package init() {}

  var isComputed: Bool { suggestions.withLock { $0 != nil } }

  package func value(from spellings: [String]) -> NameSuggestions {
    suggestions.withLock { suggestions in
      if let suggestions { return suggestions }
      let computed = NameSuggestions(spellings)
      suggestions = computed
      return computed
    }
  }
}
