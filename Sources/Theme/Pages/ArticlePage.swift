/// An article.
public struct ArticlePage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The values that lists show as well.
  public var card: ArticleCard
  /// The date of the last change.
  public var updated: Moment?
  /// The credits.
  public var credits: Credits
  /// The text; of one for members no more than its public opening, which may be empty.
  public var text: BodyValue
  /// The editors' note before the text of every article; empty if there is none.
  public var openingNote = BodyValue()
  /// The editors' note behind the text of every article; empty if there is none.
  public var closingNote = BodyValue()
  /// Whether to show a table of contents.
  public var showsContents: Bool
  /// The video.
  public var video: VideoValue?
  /// Files to download.
  public var attachments: [AttachmentValue]
  /// The people in it, with the post held at its date.
  public var people: [PersonCard]
  /// The hospitals that it is about.
  public var hospitals: [HospitalCard]
  /// The editions of awards that it is about.
  public var awards: [EditionCard]
  /// The cited entities by kind; no list is empty.
  public var citations: [CitedLinks]
  /// Its tags.
  public var tags: [Link]
  /// The series that it is part of: the articles around this one in order, this one included without a link.
  public var series: SeriesValue?
  /// The previous article of its column.
  public var previous: Link?
  /// The next article of its column.
  public var next: Link?
  /// Articles that share hospitals, people, awards or tags with it.
  public var related: [ArticleCard]
  /// Readers' letters, oldest first.
  public var letters: [LetterValue]
  /// What was put right after publication, oldest first.
  public var corrections: [CorrectionValue] = []
  /// Who paid for it, or for its column.
  public var sponsor: SponsorValue?
  /// What its column says at the end of each article.
  public var columnNote: String?
  /// The URL by which readers report an error in it to the editors; nil if the site gives no mailbox.
  public var correction: String?
  /// The encrypted text for members; nil if the text is public or there is no key.
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

  /// Title, date, text and links; of a text for members the summary and the public opening.
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

/// Entities of one kind that an article cites.
public struct CitedLinks: Sendable {
  /// The heading.
  public var title: String
  /// The links.
  public var links: [Link]

  /// Creates a group of links under a heading.
  public init(title: String, links: [Link]) {
    self.title = title
    self.links = links
  }
}

/// A reader's letter.
public struct LetterValue: Sendable {
  /// The author.
  public var name: String
  /// The date of receipt.
  public var date: Moment
  /// The text, paragraph by paragraph.
  public var paragraphs: [String]
  /// The editors' answer, paragraph by paragraph; empty if there is none.
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
  /// Other parts in it: 记者, 整理, 摄影.
  public var contributions: [ContributionValue] = []
  /// The editors.
  public var editors: [String] = []
  /// The reviewers.
  public var reviewers: [String] = []
  /// The organisers of the event.
  public var organisers: [OrganiserValue] = []
  /// The source.
  public var source: Name?
  /// Whether the article is original to this site.
  public var isOriginal = false
  /// The particulars of a reprint's original.
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
  /// A note, such as that sources differ.
  public var note: String?

  /// Creates an organiser.
  public init(role: String, name: String, note: String? = nil) {
    self.role = role
    self.name = name
    self.note = note
  }
}

/// A part in an article and those who had it.
public struct ContributionValue: Sendable {
  /// The role.
  public var role: String
  /// The names.
  public var names: [String]

  /// Creates a part in an article.
  public init(role: String, names: [String]) {
    self.role = role
    self.names = names
  }
}

/// The particulars of a reprint's original.
public struct ReprintValue: Sendable {
  /// The publication of the original.
  public var source: Name
  /// The title of the original.
  public var originalTitle: String?
  /// The author.
  public var originalAuthor: String?
  /// The editor of the reprint.
  public var editor: String?

  /// Creates the particulars of a reprint.
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
  /// Whether browsers can play the file.
  public var isFile: Bool
  /// The title.
  public var title: String?
  /// The poster image.
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
  /// The kind, in upper case: `PDF`.
  public var kind: String
  /// The size in words: `12 KB`.
  public var size: String
  /// The encrypted file, if the file is for members; `url` is then unused.
  public var sealed: SealedFile?
  /// Pictures of its first pages.
  public var pages: [PictureValue] = []

  /// Creates a file to download.
  public init(url: String, title: String, kind: String, size: String) {
    self.url = url
    self.title = title
    self.kind = kind
    self.size = size
  }
}

/// A series, or the part of a long one that stands around an article.
public struct SeriesValue: Sendable {
  /// The name.
  public var title: String
  /// Its articles, oldest first; the one shown has no URL.
  public var articles: [Name]
  /// The number of the first of them in the whole series, from 1.
  public var start = 1
  /// The list of the whole series, where these are a part of it.
  public var whole: CountedLink?

  /// Creates a series.
  public init(title: String, articles: [Name]) {
    self.title = title
    self.articles = articles
  }
}
