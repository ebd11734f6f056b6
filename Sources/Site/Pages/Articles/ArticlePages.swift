import Bytes
import Content
import Entities
import SourceFiles
import Theme

/// The articles.
struct ArticlePages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    let neighbours = Neighbours(library)
    let authorIndex = AuthorIndex(library)
    let articles = library.articles
    let encoder = RecordEncoder(keys: library.keys)
    let notes = library.slotFingerprint(ofArticles: true)
    let sealed = Set(library.memberBodies.compactMap { $0.owner.article?.index })
    return articles.indices.map { index in
      let reference = Reference<Article>(index: index)
      encoder.removeAll()
      let input = ArticlePageInput(neighbours: neighbours[reference], authors: authorIndex.authors(ofArticle: index))
      return .page(
        articles[index].url, of: .article(articles[index].path),
        // The page embeds the URL of its sealed text, which depends on everything in the text.
        plannedInput: sealed.contains(index)
          ? .volatile(input)
          : PlannedInput(input, with: encoder) { input, encoder in
            try input.write(to: encoder)
            encoder.write(hash: notes)
          },
        modified: articles[index].publication.modified,
        counterpart: Self.counterpart(of: articles[index])
      ) { presenter, input in presenter.page(reference, input) }
    }
  }

  /// Returns how the page appears in the edition: as a redirect if it is members-only. If the article is in another
  /// script or language, only the page chrome is converted.
  private static func counterpart(of article: Article) -> PlannedFile.Counterpart {
    if article.publication.access != .everyone { return .redirect(title: article.title) }
    guard let language = article.identity.language, !ScriptEditionSettings.isSimplified(language) else {
      return .markup(keeping: [])
    }
    return .markup(keeping: [article.title, article.identity.summary])
  }

  var reservedURLs: [String] { ["/articles/"] }
  var entityKinds: [AnyEntityKind] { [AnyEntityKind(Article.self)] }
  var scaffoldKinds: [Scaffold.Kind] { [.article] }
  var lists: [RegisteredList] { [RegisteredList(all: Article.self), RelatedArticles.registeredList] }
}

/// What an article's page shows of other entities without reading them through the lookup.
struct ArticlePageInput: Sendable {
  var neighbours = Neighbours.Entry()
  var authors: [Author] = []

  /// Encodes all fields. Called once per article.
  func write(to encoder: RecordEncoder) throws {
    try neighbours.write(to: encoder)
    // The authors' names are part of the article itself.
    for author in authors {
      encoder.write(author.kind == .person)
      encoder.write(author.url ?? "")
    }
  }
}

/// The previous and next articles in each article's column, and the surrounding ones in its series.
struct Neighbours {
  struct Entry: Sendable {
    var earlier: Reference<Article>?
    var later: Reference<Article>?
    var series: SeriesWindow?

    /// Encodes all fields. Called once per article.
    func write(to encoder: RecordEncoder) throws {
      for neighbour in [earlier, later] {
        encoder.write(neighbour != nil)
        try neighbour?.write(to: encoder)
      }
      encoder.write(series != nil)
      try series?.write(to: encoder)
    }
  }

  private var entries: [Entry]

  init(_ library: Library) {
    entries = Array(repeating: Entry(), count: library.articles.count)
    var last: [Reference<Column>?: Reference<Article>] = [:]
    let articles = library.articles
    for index in articles.indices {
      let reference = Reference<Article>(index: index)
      if let later = last.updateValue(reference, forKey: articles[index].relations.column) {
        entries[index].later = later
        entries[later.index].earlier = reference
      }
    }
    for series in library.articlesBySeries.values where series.count > 1 {
      for (position, article) in series.enumerated() {
        entries[article.index].series = SeriesWindow(around: position, of: series)
      }
    }
  }

  subscript(_ reference: Reference<Article>) -> Entry { entries[reference.index] }
}

extension Presenter {
  func page(_ reference: Reference<Article>, _ surroundings: ArticlePageInput) -> ArticlePage {
    let neighbours = surroundings.neighbours
    let article = lookup(reference)
    let card = card(reference)
    let day = PartialDate(article.publication.date)
    let context = BodyContext(
      date: day, speakers: article.relations.speakers, hospitals: article.relations.hospitals,
      posts: article.relations.posts, organisers: article.credits.organisers.map(\.name))
    let text = lookup.body(reference).map { value($0, in: context) } ?? BodyValue()
    // Feeds, which also need article bodies, are rendered earlier.
    if site.traditional == nil { lookup.library.articleBodies.release(reference.index) }
    let ancestors = article.relations.column.map { column in
      [lookup(column).group.map(link(to:)), link(to: column)].compactMap(\.self)
    }
    let sealed = sealed(.article(reference))
    let frame = frame(
      article.title, url: article.url,
      description: article.identity.summary.isEmpty
        ? descriptions.article(article.title, column: card.column?.title, date: card.date) : article.identity.summary,
      ancestors: ancestors ?? [], type: "article",
      structuredData: .article(
        article, card: card, bylineAuthors: surroundings.authors, publisher: site.publisher, urls: urls,
        configuration: configuration)
    ) { head in
      head.published = article.publication.date.rfc3339
      head.modified = article.publication.modified.rfc3339
      if let cover = article.media.cover, cover.isShareable {
        head.image = urls.absolute(cover.url)
      } else if let card = site.shareCards[article.url] {
        head.image = urls.absolute(card)
      }
      head.language = article.identity.language
      head.isGated = sealed != nil
      if article.publication.access != .everyone { head.alternates = [] }
      head.feeds = article.relations.column.map { feeds(of: lookup($0)) } ?? []
    }
    // Lists use the site's script; the article's own page uses the article's.
    let ownStrings = SiteStrings(article: article, of: configuration)
    let isOfOtherScript = ownStrings.isTraditional != strings.isTraditional
    let ownCard = isOfOtherScript ? card.named(kind: ownStrings.kind(article.identity.kind)) : card
    var page = ArticlePage(
      frame: frame, card: ownCard, credits: credits(article), text: text,
      showsContents: article.display.showsContents ?? (text.headings.count > 2))
    if !site.library.slotTexts.isEmpty {
      page.openingNote = self.text(of: .articleStart)
      page.closingNote = self.text(of: .articleEnd)
    }
    page.updated = article.publication.updated?.moment
    page.sealed = sealed
    page.video = article.media.video.map {
      VideoValue(url: local($0.url), isFile: $0.isFile, title: $0.title, poster: $0.poster.map(local))
    }
    page.attachments = article.media.attachments.map(value)
    page.people = article.relations.people.map { self.card($0, in: context) }
    page.hospitals = article.relations.hospitals.map(self.card)
    page.awards = article.relations.awards.map(self.card)
    page.citations = SitePlan.citedKinds.compactMap { citations(of: article, $0) }
    page.tags = article.relations.tags.map(link(to:))
    page.correction = site.correctionsMailbox.map { mailbox in
      let subject = PercentEncoding.encoded(segment: strings.correction)
      return
        "mailto:\(mailbox)?subject=\(subject)&body=\(PercentEncoding.encoded(segment: urls.absolute(article.url)))"
    }
    page.corrections = article.publication.corrections.map(value)
    page.letters = article.letters.map(value)
    page.sponsor = sponsor(of: article).map(value)
    page.columnNote = article.relations.column.flatMap { lookup($0).note }
    page.previous = neighbours.earlier.map(link(to:))
    page.next = neighbours.later.map(link(to:))
    // Articles already shown as previous or next are not repeated as related.
    page.related = cards(lookup.related(to: reference).filter { $0 != neighbours.earlier && $0 != neighbours.later })
    if let title = article.relations.series, let window = neighbours.series {
      page.series = value(of: window, title: title, around: reference)
    }
    return page
  }

  private func value(of window: SeriesWindow, title: String, around reference: Reference<Article>) -> SeriesValue {
    var series = SeriesValue(
      title: title,
      articles: window.articles.map { other in
        let link = link(to: other)
        return Name(link.title, other == reference ? nil : link.url)
      })
    if window.isPartial {
      series.start = window.articles.startIndex + 1
      series.whole = SeriesPages.url(of: title).map { CountedLink(strings.series(title), local($0), window.count) }
    }
    return series
  }

  private func citations<Subject: CitedSubject>(of article: Article, _ kind: Subject.Type) -> CitedLinks? {
    let cited = article.relations.cited(kind)
    return cited.isEmpty ? nil : CitedLinks(title: kind.heading(strings), links: links(to: cited))
  }

  /// Returns the value of a correction. Members-only corrections have no text.
  func value(_ correction: Correction) -> CorrectionValue {
    CorrectionValue(date: correction.date.moment, text: correction.text.isEmpty ? nil : correction.text)
  }

  func value(_ letter: Letter) -> LetterValue {
    LetterValue(
      name: letter.name, date: letter.date.moment, paragraphs: Self.paragraphs(letter.text),
      reply: letter.reply.map(Self.paragraphs) ?? [])
  }

  /// Splits a text without markup into paragraphs at blank lines.
  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { line in line.allSatisfy(\.isWhitespace) }
      .map { $0.joined(separator: "\n") }
  }

  func value(_ attachment: Attachment) -> AttachmentValue {
    var value = AttachmentValue(
      url: local(attachment.url), title: attachment.title, kind: attachment.fileExtension.uppercased(),
      size: ByteSize(attachment.byteCount).description)
    value.pages = attachment.pages.map(picture)
    return value
  }
}
