import Bytes
import Names
import SourceFiles

/// A person.
package struct Person: Sendable, Encodable {
  /// The name of the file.
  package var id: String
  /// The path of the file.
  package var path: String
  /// The URL relative to the root of the site.
  package var url: String
  /// The name.
  package var name: String
  /// Other spellings.
  package var aliases: [String]
  /// The pinyin of the name in syllables without tones.
  package var pinyin: String
  /// The letter under which the index lists the person: A to Z, or `#`.
  package var initial: Initial
  /// The posts, as written.
  package var posts: [Post]
  /// Honours that no roll records, in words.
  package var honours: [String]
  /// The introduction.
  package var body: Body

  /// Creates a person.
  package init(
    id: String, path: String, url: String, name: String, aliases: [String] = [], pinyin: String = "",
    initial: Initial = "#", posts: [Post] = [], honours: [String] = [], body: Body = Body()
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.name = name
    self.aliases = aliases
    self.pinyin = pinyin
    self.initial = initial
    self.posts = posts
    self.honours = honours
    self.body = body
  }
}

/// A post that a person holds or held.
package struct Post: Sendable, Hashable, Encodable {
  /// The hospital, if the post is at one.
  package var hospital: Reference<Hospital>?
  /// The organisation, if the post is not at a hospital.
  package var organisation: String?
  /// The title of the post.
  package var title: String
  /// The start, if known.
  package var from: PartialDate?
  /// The end, if the post has ended and the date is known.
  package var to: PartialDate?

  /// Creates a post.
  package init(
    hospital: Reference<Hospital>? = nil, organisation: String? = nil, title: String, from: PartialDate? = nil,
    to: PartialDate? = nil
  ) {
    self.hospital = hospital
    self.organisation = organisation
    self.title = title
    self.from = from
    self.to = to
  }

  /// Returns whether the post may have been held on a date, that is, it neither began later nor ended earlier.
  package func isHeld(on date: PartialDate) -> Bool {
    if let from, from.year > date.year || (from.year == date.year && from > date) { return false }
    guard let to else { return true }
    let end = (to.year, to.month ?? 12, to.day ?? 31)
    return end >= (date.year, date.month ?? 1, date.day ?? 1)
  }
}
