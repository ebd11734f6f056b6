import Bytes
import Names
import SourceFiles

/// A person.
public struct Person: Sendable, Encodable {
  /// The name of the file.
  public var id: String
  /// The path of the file.
  public var path: String
  /// The address from the root of the site.
  public var url: String
  /// The name.
  public var name: String
  /// Other spellings.
  public var aliases: [String]
  /// The reading of the name in syllables without tones.
  public var pinyin: String
  /// The letter under which the index lists the person: A to Z, or `#`.
  public var initial: Initial
  /// The posts, as written.
  public var posts: [Post]
  /// Honours that no roll records, in words.
  public var honours: [String]
  /// The introduction.
  public var body: Body

  /// A person.
  public init(
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
public struct Post: Sendable, Hashable, Encodable {
  /// The hospital, where the post is at one.
  public var hospital: Reference<Hospital>?
  /// The organisation, where it is not.
  public var organisation: String?
  /// The title of the post.
  public var title: String
  /// The start, if it is known.
  public var from: PartialDate?
  /// The end, if it is over and known.
  public var to: PartialDate?

  /// A post.
  public init(
    hospital: Reference<Hospital>? = nil, organisation: String? = nil, title: String, from: PartialDate? = nil,
    to: PartialDate? = nil
  ) {
    self.hospital = hospital
    self.organisation = organisation
    self.title = title
    self.from = from
    self.to = to
  }

  /// Whether the post may have been held on a date: it neither began later nor ended before.
  public func isHeld(on date: PartialDate) -> Bool {
    if let from, from.year > date.year || (from.year == date.year && from > date) { return false }
    guard let to else { return true }
    let end = (to.year, to.month ?? 12, to.day ?? 31)
    return end >= (date.year, date.month ?? 1, date.day ?? 1)
  }
}
