import Bytes
import Content
import Entities
import Markdown
import SourceFiles
import Theme

extension Presenter {
  /// An article as lists show it.
  func card(_ reference: Reference<Article>) -> ArticleCard {
    lookup.note(card: reference)
    return site.cards.card(of: reference) {
      // What it is made from is what the note stands for.
      let presenter = Presenter(site)
      let card = presenter.makeCard(reference)
      assert(Set(presenter.lookup.reads).isSubset(of: Read.ofCard(reference.index, in: lookup.library)))
      return card
    }
  }

  private func makeCard(_ reference: Reference<Article>) -> ArticleCard {
    let article = lookup(reference)
    let isForMembers = article.access != .everyone
    return ArticleCard(
      url: local(article.url), title: article.title, subtitle: article.subtitle, kicker: article.kicker,
      summary: article.summary, date: article.date.moment, kind: words.kind(article.kind),
      column: article.column.map(link(to:)), authors: article.authors, hospitals: links(to: article.hospitals),
      people: links(to: article.people), cover: article.cover.map(picture),
      minutes: isForMembers ? 0 : article.statistics.minutes, isForMembers: isForMembers)
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
