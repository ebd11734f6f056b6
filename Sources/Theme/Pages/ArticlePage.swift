/// An article.
public struct ArticlePage: PageValue {
  /// What every page has.
  public var frame: Frame
  /// What lists know of it too.
  public var card: ArticleCard
  /// When it was changed last.
  public var updated: Moment?
  /// Who wrote, reported, edited, reviewed and organised it, and where it was taken from.
  public var credits: Credits
  /// The text; of one for members no more than its public opening, which may be empty.
  public var text: BodyValue
  /// Whether a contents list is to be shown.
  public var showsContents: Bool
  /// Its film.
  public var video: VideoValue?
  /// Files to download.
  public var attachments: [AttachmentValue]
  /// The people in it, with the post held at its date.
  public var people: [PersonCard]
  /// The hospitals that it is about.
  public var hospitals: [HospitalCard]
  /// The editions of awards that it is about.
  public var awards: [EditionCard]
  /// What it cites, by kind; no list is empty.
  public var citations: [CitedLinks]
  /// Its tags.
  public var tags: [Link]
  /// The series that it is part of, and the others of it in order, this one included without a link.
  public var series: SeriesValue?
  /// The article before it in its column.
  public var previous: Link?
  /// The article after it in its column.
  public var next: Link?
  /// Articles that share hospitals, people, awards or tags with it.
  public var related: [ArticleCard]
  /// Readers' letters, oldest first.
  public var letters: [LetterValue]
  /// Where the text for members is; nil where anyone may read it all, or where there is no key.
  public var sealed: SealedValue?

  /// An article.
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

  /// Title, date and text.
  public var plain: some HTML {
    article {
      h1 { card.title }
      p { MomentView(card.date) }
      BodyView(text)
    }
    LinkList(tags)
  }
}

/// Things of one kind that an article cites.
public struct CitedLinks: Sendable {
  /// The heading.
  public var title: String
  /// The things.
  public var links: [Link]

  /// Things under a heading.
  public init(title: String, links: [Link]) {
    self.title = title
    self.links = links
  }
}

/// A reader's letter.
public struct LetterValue: Sendable {
  /// Who wrote it.
  public var name: String
  /// When it was received.
  public var date: Moment
  /// The text, paragraph by paragraph.
  public var paragraphs: [String]
  /// The editors' answer, paragraph by paragraph; empty if there is none.
  public var reply: [String]

  /// A letter.
  public init(name: String, date: Moment, paragraphs: [String], reply: [String] = []) {
    self.name = name
    self.date = date
    self.paragraphs = paragraphs
    self.reply = reply
  }
}

/// Who made an article, and where it was taken from.
public struct Credits: Sendable {
  /// Who wrote it.
  public var authors: [String] = []
  /// Who reported.
  public var correspondents: [String] = []
  /// Who edited it.
  public var editors: [String] = []
  /// Who reviewed it.
  public var reviewers: [String] = []
  /// Who organised what it reports.
  public var organisers: [OrganiserValue] = []
  /// Where it was taken from.
  public var source: Name?
  /// Whether it appeared here first.
  public var isOriginal = false
  /// What a reprint owes to its original.
  public var reprint: ReprintValue?

  /// Nobody.
  public init() {}
}

/// Someone who organised what an article reports.
public struct OrganiserValue: Sendable {
  /// The role.
  public var role: String
  /// The name.
  public var name: String

  /// Someone in a role.
  public init(role: String, name: String) {
    self.role = role
    self.name = name
  }
}

/// What a reprint owes to its original.
public struct ReprintValue: Sendable {
  /// Where the original appeared.
  public var source: Name
  /// The title that it had there.
  public var originalTitle: String?
  /// Who wrote it.
  public var originalAuthor: String?
  /// Who took it over.
  public var editor: String?

  /// A reprint's debts.
  public init(source: Name, originalTitle: String?, originalAuthor: String?, editor: String?) {
    self.source = source
    self.originalTitle = originalTitle
    self.originalAuthor = originalAuthor
    self.editor = editor
  }
}

/// A film.
public struct VideoValue: Sendable {
  /// The address.
  public var url: String
  /// Whether a browser can play it itself.
  public var isFile: Bool
  /// The title.
  public var title: String?
  /// The picture shown before.
  public var poster: String?

  /// A film.
  public init(url: String, isFile: Bool, title: String?, poster: String?) {
    self.url = url
    self.isFile = isFile
    self.title = title
    self.poster = poster
  }
}

/// A file to download.
public struct AttachmentValue: Sendable {
  /// The address.
  public var url: String
  /// The title.
  public var title: String
  /// The kind, in upper case: `PDF`.
  public var kind: String
  /// The size in words: `12 KB`.
  public var size: String
  /// What it is when it is sealed; the address is then of no use.
  public var sealed: SealedFile?

  /// A file to download.
  public init(url: String, title: String, kind: String, size: String) {
    self.url = url
    self.title = title
    self.kind = kind
    self.size = size
  }
}

/// A series and its articles.
public struct SeriesValue: Sendable {
  /// The name.
  public var title: String
  /// Its articles, oldest first; the one shown has no address.
  public var articles: [Name]

  /// A series.
  public init(title: String, articles: [Name]) {
    self.title = title
    self.articles = articles
  }
}
