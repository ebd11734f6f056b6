import Bytes
import Entities
import SourceFiles

/// What a text takes for granted where it names people and hospitals: it tells apart what bears the same name.
struct MentionSetting: Sendable {
  /// The hospitals in question; those that the text names are added.
  var hospitals: [Reference<Hospital>] = []
  /// The people who are known; those whom the text names are added.
  var people: [Reference<Person>] = []
  /// The date at which posts count.
  var date: PartialDate?
}
