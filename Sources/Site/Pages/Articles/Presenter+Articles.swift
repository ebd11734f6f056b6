import Content
import Markdown
import Theme

extension Presenter {
  /// An article as lists show it.
  func card(_ reference: Reference<Article>) -> ArticleCard {
    let article = lookup(reference)
    var card = ArticleCard(
      url: local(article.url), title: article.title, summary: article.summary, date: article.date.moment)
    card.subtitle = article.subtitle
    card.kicker = article.kicker
    card.kind = words.kind(article.kind)
    card.column = article.column.map(link(to:))
    card.authors = article.authors
    card.hospitals = article.hospitals.map(link(to:))
    card.people = article.people.map(link(to:))
    card.cover = article.cover.map(picture)
    if case .members = article.access { card.isForMembers = true } else { card.minutes = article.statistics.minutes }
    return card
  }

  /// Articles as lists show them.
  func cards(_ references: some Sequence<Reference<Article>>) -> [ArticleCard] { references.map(card) }

  /// A picture as themes show it.
  func picture(_ picture: Picture) -> PictureValue {
    PictureValue(
      url: local(picture.url), width: picture.size?.width, height: picture.size?.height,
      alternative: picture.alternative, caption: picture.caption, credit: picture.credit)
  }

  /// Where something was taken from.
  func name(_ source: Source) -> Name { Name(source.name, source.url) }

  /// Who made an article.
  func credits(_ article: Article) -> Credits {
    var credits = Credits()
    credits.authors = article.authors
    credits.correspondents = article.correspondents
    credits.editors = article.editors
    credits.reviewers = article.reviewers
    credits.organisers = article.organisers.map { OrganiserValue(role: $0.role, name: $0.name) }
    credits.source = article.source.map(name)
    credits.isOriginal = article.isOriginal
    credits.reprint = article.reprint.map {
      ReprintValue(
        source: name($0.source), originalTitle: $0.originalTitle, originalAuthor: $0.originalAuthor, editor: $0.editor)
    }
    return credits
  }
}
