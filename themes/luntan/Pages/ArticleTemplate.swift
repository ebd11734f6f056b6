import Theme

/// An article: head, contents, body, margin and end, in this order in a single column on phones.
struct ArticleTemplate: Component {
  let page: ArticlePage

  private var strings: Strings { page.strings }
  private var language: String? { page.frame.head.language }

  var body: some HTML {
    article(.class("art"), .lang(language ?? "").when(language != nil)) {
      header(.class("head")) {
        PageTitle(title: page.card.title, kicker: kicker, subtitle: page.card.subtitle, names: page.card.names)
        Byline(page: page)
      }
      if page.sealed != nil, page.card.isForMembers {
        SealedContents(strings: strings)
      } else if page.showsContents {
        Contents(headings: page.text.headings, strings: strings)
      }
      div(.class("text")) { ArticleText(page: page) }
      Rail(page: page)
      ArticleEnd(page: page)
    }
    ArticleSection(
      title: page.frame.strings.relatedArticles, articles: page.related, strings: page.frame.strings, detail: .brief)
  }

  private var kicker: String? { page.card.kicker ?? page.card.kind ?? page.card.column?.title }
}

/// The image, the video, the body and the attachments; for a members-only article the summary, the public opening and a
/// placeholder for the body.
struct ArticleText: Component {
  let page: ArticlePage

  private var strings: Strings { page.strings }

  /// The cover image, unless the body already shows it.
  private var cover: PictureValue? {
    guard let cover = page.card.cover, !page.text.shows(cover.url) else { return nil }
    return cover
  }

  var body: some HTML {
    EditorNote(content: page.openingNote)
    if let cover { CoverFigure(picture: cover) }
    if let video = page.video { VideoView(film: video, site: page.frame.site, strings: strings) }
    if page.card.isForMembers {
      MembersSection(frame: page.frame, summary: page.card.summary, opening: page.text, sealed: page.sealed)
    } else {
      BodySections(content: page.text)
      if page.sealed == nil, page.card.minutes >= ReadingPosition.minimumMinutes {
        ReadingPosition(site: page.frame.site, strings: strings)
      }
    }
    EditorNote(content: page.closingNote)
    Attachments(files: page.attachments, strings: strings)
    if cover?.isEnlargeable == true || page.text.shows("<a class=\"zoom\"") {
      Lightbox(site: page.frame.site, strings: strings)
      if cover?.color != nil || page.text.shows(PlaceholderStyles.markupPrefix) {
        PlaceholderStyles(site: page.frame.site)
      }
    }
    if !page.card.isForMembers, let sealed = page.sealed, let gate = page.frame.site.gate {
      SealedPlaceholder(frame: page.frame, gate: gate, sealed: sealed, isAttachments: true)
    }
  }
}
