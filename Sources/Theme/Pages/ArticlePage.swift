/// An article.
public struct ArticlePage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The values that lists show too.
  public var card: ArticleCard
  /// The date of the last update; nil if there was none.
  public var updated: Moment?
  /// The credits.
  public var credits: Credits
  /// The body; for a members-only article only the public opening, which may be empty.
  public var text: BodyValue
  /// The editors' note shown before the body of every article; empty if there is none.
  public var openingNote = BodyValue()
  /// The editors' note shown after the body of every article; empty if there is none.
  public var closingNote = BodyValue()
  /// Whether to show a table of contents.
  public var showsContents: Bool
  /// The video.
  public var video: VideoValue?
  /// The files to download.
  public var attachments: [AttachmentValue]
  /// The people who appear in it, with the posts held on its date.
  public var people: [PersonCard]
  /// The hospitals it is about.
  public var hospitals: [HospitalCard]
  /// The editions of awards it is about.
  public var awards: [EditionCard]
  /// The entities it cites, grouped by kind; no group is empty.
  public var citations: [CitedLinks]
  /// The tags.
  public var tags: [Link]
  /// The series it belongs to: the surrounding articles in order, this one included without a link; nil for none.
  public var series: SeriesValue?
  /// The previous article of the column.
  public var previous: Link?
  /// The next article of the column.
  public var next: Link?
  /// Articles that share hospitals, people, awards or tags with this one.
  public var related: [ArticleCard]
  /// The readers' letters, oldest first.
  public var letters: [LetterValue]
  /// The corrections made since publication, oldest first.
  public var corrections: [CorrectionValue] = []
  /// The sponsor of the article or of its column; nil for none.
  public var sponsor: SponsorValue?
  /// The note that the column adds to the end of each article; nil for none.
  public var columnNote: String?
  /// The `mailto:` URL with which readers report an error to the editors; nil if the site has no mailbox for it.
  public var correction: String?
  /// The encrypted part: the body or, for a public article, its members-only attachments; nil if there is none, or if
  /// the site has no key.
  public var sealed: SealedValue?

  /// Creates an article.
  public init(
    frame: Frame, card: ArticleCard, credits: Credits, text: BodyValue, showsContents: Bool
  ) {
    self.frame = frame
    self.card = card
    self.credits = credits
    self.text = text
    self.showsContents = showsContents
    updated = nil
    video = nil
    attachments = []
    people = []
    hospitals = []
    awards = []
    citations = []
    tags = []
    series = nil
    previous = nil
    next = nil
    related = []
    letters = []
  }

  /// The title, the date, the body and links; for a members-only article the summary and the public opening.
  public var plain: some HTML {
    article {
      if let kicker = card.kicker { p { kicker } }
      h1 { card.title }
      if let subtitle = card.subtitle { p { subtitle } }
      p { MomentView(card.date) }
      CorrectionList(corrections)
      if card.isForMembers { p { card.summary } }
      BodyView(openingNote)
      BodyView(text)
      BodyView(closingNote)
      LinkList(attachments.filter { $0.sealed == nil }.map { Link($0.title, $0.url) })
    }
    LinkList(card.people + card.hospitals + tags)
  }
}

/// The entities of one kind that an article cites.
public struct CitedLinks: Sendable {
  /// The heading.
  public var title: String
  /// The links.
  public var links: [Link]

  /// Creates a group of cited entities.
  public init(title: String, links: [Link]) {
    self.title = title
    self.links = links
  }
}

/// A reader's letter.
public struct LetterValue: Sendable {
  /// The name of the author.
  public var name: String
  /// The date on which the letter was received.
  public var date: Moment
  /// The paragraphs of the letter.
  public var paragraphs: [String]
  /// The paragraphs of the editors' reply; empty if there is none.
  public var reply: [String]

  /// Creates a letter.
  public init(name: String, date: Moment, paragraphs: [String], reply: [String] = []) {
    self.name = name
    self.date = date
    self.paragraphs = paragraphs
    self.reply = reply
  }
}

/// The credits of an article.
public struct Credits: Sendable {
  /// The authors.
  public var authors: [String] = []
  /// The correspondents.
  public var correspondents: [String] = []
  /// Other contributions, such as 记者, 整理 or 摄影.
  public var contributions: [ContributionValue] = []
  /// The editors.
  public var editors: [String] = []
  /// The reviewers.
  public var reviewers: [String] = []
  /// The organisers of the event.
  public var organisers: [OrganiserValue] = []
  /// The source from which the article was taken; nil if it is not stated.
  public var source: Name?
  /// Whether the article is original to this site.
  public var isOriginal = false
  /// The details of the original if the article is a reprint; nil otherwise.
  public var reprint: ReprintValue?

  /// Creates empty credits.
  public init() {}
}

/// An organiser of the event that an article reports.
public struct OrganiserValue: Sendable {
  /// The role.
  public var role: String
  /// The name.
  public var name: String
  /// A note, for example that sources disagree; nil for none.
  public var note: String?

  /// Creates an organiser.
  public init(role: String, name: String, note: String? = nil) {
    self.role = role
    self.name = name
    self.note = note
  }
}

/// A contribution to an article and the people who made it.
public struct ContributionValue: Sendable {
  /// The role.
  public var role: String
  /// The names.
  public var names: [String]

  /// Creates a contribution.
  public init(role: String, names: [String]) {
    self.role = role
    self.names = names
  }
}

/// The details of a reprint's original.
public struct ReprintValue: Sendable {
  /// The publication of the original.
  public var source: Name
  /// The title of the original.
  public var originalTitle: String?
  /// The author of the original.
  public var originalAuthor: String?
  /// The editor of the reprint.
  public var editor: String?

  /// Creates the details of a reprint's original.
  public init(source: Name, originalTitle: String?, originalAuthor: String?, editor: String?) {
    self.source = source
    self.originalTitle = originalTitle
    self.originalAuthor = originalAuthor
    self.editor = editor
  }
}

/// A video.
public struct VideoValue: Sendable {
  /// The URL.
  public var url: String
  /// Whether the URL is a file that browsers can play.
  public var isFile: Bool
  /// The title.
  public var title: String?
  /// The URL of the poster image.
  public var poster: String?

  /// Creates a video.
  public init(url: String, isFile: Bool, title: String?, poster: String?) {
    self.url = url
    self.isFile = isFile
    self.title = title
    self.poster = poster
  }
}

/// A file to download.
public struct AttachmentValue: Sendable {
  /// The URL.
  public var url: String
  /// The title.
  public var title: String
  /// The file type, in upper case: `PDF`.
  public var kind: String
  /// The formatted size: `12 KB`.
  public var size: String
  /// The encrypted file if the attachment is members-only; `url` is then unused.
  public var sealed: SealedFile?
  /// Images of its first pages.
  public var pages: [PictureValue] = []

  /// Creates a file to download.
  public init(url: String, title: String, kind: String, size: String) {
    self.url = url
    self.title = title
    self.kind = kind
    self.size = size
  }
}

/// A series, or the part of a long one around an article.
public struct SeriesValue: Sendable {
  /// The name.
  public var title: String
  /// The articles, oldest first; the one being shown has no URL.
  public var articles: [Name]
  /// The position of the first of these articles in the whole series, from 1.
  public var start = 1
  /// The list of the whole series if these articles are only part of it; nil otherwise.
  public var whole: CountedLink?

  /// Creates a series.
  public init(title: String, articles: [Name]) {
    self.title = title
    self.articles = articles
  }
}
