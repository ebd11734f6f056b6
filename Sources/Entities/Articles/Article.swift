import Bytes
import Markdown
import SourceFiles

/// An article without its body: what lists, feeds and descriptions may know of it.
///
/// The body is kept separately in ``Library/articleBodies``, so that the metadata of an article cannot give it away.
public struct Article: Sendable, Codable {
  /// The path below `articles/` without ending: `2022/06/opening`.
  public var id: String
  /// The path of its file as the command was given it.
  public var path: String
  /// The address from the root of the site: `/articles/2022/06/opening/`.
  public var url: String
  /// The title.
  public var title: String
  /// The line below the title.
  public var subtitle: String?
  /// The words above the title.
  public var kicker: String?
  /// When it was published.
  public var date: Timestamp
  /// The date of the last change, if the editors state it.
  public var updated: Timestamp?
  /// What kind of text it is.
  public var kind: ArticleKind
  /// Its column.
  public var column: Reference<Column>?
  /// What it is about: the editors' summary, or the beginning of its text when anyone may read that.
  public var summary: String
  /// Who wrote it.
  public var authors: [String]
  /// Who reported.
  public var correspondents: [String]
  /// Who edited it.
  public var editors: [String]
  /// Who reviewed it.
  public var reviewers: [String]
  /// Where it was taken from.
  public var source: Source?
  /// Whether it appeared here first.
  public var isOriginal: Bool
  /// What a reprint owes to its original.
  public var reprint: Reprint?
  /// Who organised what it reports, each in a role.
  public var organisers: [Organiser]
  /// The hospitals that it is about.
  public var hospitals: [Reference<Hospital>]
  /// The hospitals that its running text alone names, by first mention.
  public var mentions: [Reference<Hospital>] = []
  /// Readers' letters, oldest first; none for members' articles.
  public var letters: [Letter] = []
  /// The people in it, speakers included.
  public var people: [Reference<Person>]
  /// The editions of awards that it is about.
  public var awards: [Reference<Edition>]
  /// The entities that it cites, each once; see ``cited(_:)``.
  public package(set) var citations: [EntityReference] = []
  /// The name of the series that it is part of.
  public var series: String?
  /// Its tags.
  public var tags: [Reference<Tag>]
  /// The picture that represents it in lists.
  public var cover: Picture?
  /// A film that goes with it.
  public var video: Video?
  /// Files to download.
  public var attachments: [Attachment]
  /// Who speaks in an interview or a roundtable.
  public var speakers: [Speaker]
  /// The language, where it is not the site's.
  public var language: String?
  /// Old addresses that lead here, decoded: `/2019/old/`, `/old.html`.
  public var aliases: [String]
  /// Who may read the body.
  public var access: Access
  /// Whether a contents list is shown; nil leaves it to the theme.
  public var showsContents: Bool?
  /// Whether names of hospitals in the text become links; the setting of the site counts too.
  public var linksMentions: Bool
  /// Words and reading time; nothing for members' articles.
  public var statistics: TextStatistics

  /// An article of which only the plainest is said; the rest is set one by one.
  public init(
    id: String, path: String, url: String, title: String, subtitle: String? = nil, kicker: String? = nil,
    date: Timestamp, updated: Timestamp? = nil, kind: ArticleKind = .article, summary: String = "",
    language: String? = nil, access: Access = .everyone, showsContents: Bool? = nil
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.title = title
    self.subtitle = subtitle
    self.kicker = kicker
    self.date = date
    self.updated = updated
    self.kind = kind
    self.summary = summary
    self.language = language
    self.access = access
    self.showsContents = showsContents
    authors = []
    correspondents = []
    editors = []
    reviewers = []
    isOriginal = false
    organisers = []
    hospitals = []
    people = []
    awards = []
    tags = []
    attachments = []
    speakers = []
    aliases = []
    linksMentions = true
    statistics = TextStatistics()
  }
}

/// What kind of text an article is.
public enum ArticleKind: String, Sendable, CaseIterable, Codable {
  /// Running text.
  case article
  /// Turns of host and guests.
  case interview
  /// Sections of several speakers.
  case roundtable
  /// A case that others may follow.
  case `case`
  /// An announcement.
  case notice
}

/// Who may read a body.
public enum Access: Sendable, Hashable, Codable {
  /// Everybody.
  case everyone
  /// Members of an audience.
  case members(audience: String)
}

extension Access {
  /// The audience, if it is not everyone.
  public var audience: String? { if case .members(let audience) = self { audience } else { nil } }
}

extension Article {
  /// The day on which it was published.
  package var day: PartialDate { PartialDate(year: date.year, month: date.month, day: date.day) }
}
