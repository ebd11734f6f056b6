import Bytes
import Synchronization

/// What a list of the library is called: `articles`, or `articles of hospitals`.
///
/// Pages ask for lists hundreds of thousands of times, so a name is a number within one run of the program; what is kept
/// for another run says which of ``RegisteredList/byName`` it is.
struct ListName: Sendable, Hashable {
  /// The number, from 0, in the order in which names were first used.
  let number: Int

  /// The list called `list` of the entities of the kind `owner`, or of the library.
  init(_ list: String, of owner: String? = nil) {
    number = Self.names.withLock { names in
      if let known = names.firstIndex(where: { $0.list == list && $0.owner == owner }) { return known }
      names.append((list, owner))
      return names.count - 1
    }
  }

  /// The list's own name, and the kind of those who have such a list.
  var words: (list: String, owner: String?) { Self.names.withLock { $0[number] } }

  /// A few dozen in all, each looked for once.
  private static let names = Lock<[(list: String, owner: String?)]>([])
}
