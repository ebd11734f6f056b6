import Content
import Markdown
import Theme

extension Presenter {
  /// An article as lists show it.
  func card(_ reference: Reference<Article>) -> ArticleCard {
    lookup.note(reference)
    // Field by field: cards are what most pages are made of, and a copy of the article has dozens of values.
    let articles = lookup.library.articles
    let index = reference.index
    var card = ArticleCard(
      url: local(articles[index].url), title: articles[index].title, summary: articles[index].summary,
      date: articles[index].date.moment)
    card.subtitle = articles[index].subtitle
    card.kicker = articles[index].kicker
    card.kind = words.kind(articles[index].kind)
    if let column = articles[index].column { card.column = link(to: column) }
    card.authors = articles[index].authors
    card.hospitals = links(to: articles[index].hospitals)
    card.people = links(to: articles[index].people)
    if let cover = articles[index].cover { card.cover = picture(cover) }
    if case .members = articles[index].access {
      card.isForMembers = true
    } else {
      card.minutes = articles[index].statistics.minutes
    }
    return card
  }

  /// Articles as lists show them.
  func cards(_ references: some Collection<Reference<Article>>) -> [ArticleCard] { references.map { card($0) } }

  /// The articles that a query finds as lists show them.
  func cards(_ query: Query<Reference<Article>>) -> [ArticleCard] { cards(query.answer) }

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
