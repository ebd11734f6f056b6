import Bytes
import Entities
import SourceFiles

/// The context of a text, by which entities of the same name are distinguished.
struct MentionContext: Sendable {
  /// The hospitals in the context; those that the text mentions are added.
  var hospitals: [Reference<Hospital>] = []
  /// The people in the context; those whom the text mentions are added.
  var people: [Reference<Person>] = []
  /// The date on which posts must be held.
  var date: PartialDate?
}
