import Synchronization

/// Suggestions that are gathered when they are first asked for: a build without errors never pays for them.
final class LazySuggestions: Sendable {
  private let made = Mutex<NameSuggestions?>(nil)

  var isMade: Bool { made.withLock { $0 != nil } }

  func value(from spellings: [String]) -> NameSuggestions {
    made.withLock { made in
      if let made { return made }
      let suggestions = NameSuggestions(spellings)
      made = suggestions
      return suggestions
    }
  }
}
