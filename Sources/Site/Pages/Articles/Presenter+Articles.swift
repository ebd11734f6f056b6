import Bytes
import Content
import Entities
import Markdown
import SourceFiles
import Theme

extension Presenter {
  /// Returns the card that represents an article in lists.
  func card(_ reference: Reference<Article>) -> ArticleCard {
    lookup.recordRead(card: reference)
    return site.cards.card(of: reference) {
      // The recorded read of the card covers everything that the card is made from.
      let presenter = Presenter(site)
      let card = presenter.makeCard(reference)
      assert(Set(presenter.lookup.reads).isSubset(of: Read.ofCard(reference.index, in: lookup.library)))
      return card
    }
  }

  private func makeCard(_ reference: Reference<Article>) -> ArticleCard {
    let article = lookup(reference)
    let isForMembers = article.publication.access != .everyone
    return ArticleCard(
      url: local(article.url), title: article.title, subtitle: article.identity.subtitle,
      kicker: article.identity.kicker,
      summary: article.identity.summary, date: article.publication.date.moment,
      kind: strings.kind(article.identity.kind),
      column: article.relations.column.map(link(to:)), authors: article.credits.authors,
      hospitals: links(to: article.relations.hospitals),
      people: links(to: article.relations.people), cover: article.media.cover.map(value),
      minutes: isForMembers ? 0 : article.statistics.minutes, isForMembers: isForMembers,
      isSponsored: sponsor(of: article) != nil, pending: article.publication.pending.map(pending))
  }

  private func pending(_ reason: Article.Publication.Pending) -> ArticleCard.Pending {
    switch reason {
    case .draft: .draft
    case .future: .future
    }
  }

  /// Returns the sponsor of an article or of its column.
  func sponsor(of article: Article) -> Sponsor? {
    article.credits.sponsor ?? article.relations.column.flatMap { lookup($0).sponsor }
  }

  /// Returns the value of a sponsor for themes.
  func value(_ sponsor: Sponsor) -> SponsorValue {
    SponsorValue(name: Name(sponsor.name, sponsor.url.map(local)), note: sponsor.note)
  }

  /// Returns the cards of articles.
  func cards(_ references: some Collection<Reference<Article>>) -> [ArticleCard] { references.map { card($0) } }

  /// Returns the cards of the articles that a query finds.
  func cards(_ query: Query<Reference<Article>>) -> [ArticleCard] { cards(query.elements) }

  /// Returns the name and link of a source.
  func name(_ source: Source) -> Name { Name(source.name, source.url) }

  /// Returns the credits of an article.
  func credits(_ article: Article) -> Credits {
    var credits = Credits()
    credits.authors = article.credits.authors
    credits.correspondents = article.credits.correspondents
    credits.contributions = article.credits.contributions.map { ContributionValue(role: $0.role, names: $0.names) }
    credits.editors = article.credits.editors
    credits.reviewers = article.credits.reviewers
    credits.organisers = article.credits.organisers.map { OrganiserValue(role: $0.role, name: $0.name, note: $0.note) }
    credits.source = article.credits.source.map(name)
    credits.isOriginal = article.credits.isOriginal
    credits.reprint = article.credits.reprint.map {
      ReprintValue(
        source: name($0.source), originalTitle: $0.originalTitle, originalAuthor: $0.originalAuthor, editor: $0.editor)
    }
    return credits
  }
}
