import Bytes
import Synchronization

/// The name of a list of the library, such as `articles` or `articles of hospitals`.
///
/// Pages query lists hundreds of thousands of times, so a name is represented by a number, which is valid only within
/// the process. The build cache stores the list's index in ``RegisteredList/all`` instead.
struct ListName: Sendable, Hashable {
  /// The number, assigned from 0 in the order in which names are first used.
  let number: Int

  /// Creates the name of the list `list` of entities of the kind `owner`, or of the library if `owner` is `nil`.
  init(_ list: String, of owner: String? = nil) {
    number = Self.names.withLock { names in
      if let index = names.firstIndex(where: { $0.list == list && $0.owner == owner }) { return index }
      names.append((list, owner))
      return names.count - 1
    }
  }

  /// The list's own name and the kind of its owners.
  var components: (list: String, owner: String?) { Self.names.withLock { $0[number] } }

  /// A few dozen names in all, each looked up once.
  private static let names = Lock<[(list: String, owner: String?)]>([])
}
