import Bytes
import Entities
import SourceFiles
import Theme

/// The share card of an article, in the site's script or in that of an edition.
///
/// A theme breaks titles between words, which it knows in Simplified script only, so it draws the Simplified title, and
/// the drawing is converted.
struct ConvertibleCard: Sendable {
  private let card: ShareCard
  /// The edition that converts the texts of the drawing; `nil` if they stay as they are.
  private var edition: ScriptEdition?

  /// Creates the card of an article.
  init(_ article: Article, in library: Library, _ site: ShareCard.Site) {
    let column = article.relations.column.map { library[$0] }
    let names =
      article.relations.people.map { library[$0].label } + article.relations.hospitals.map { library[$0].label }
    card = ShareCard(
      title: article.title, names: names, column: column?.title, date: PartialDate(article.publication.date).moment,
      isSponsored: (article.credits.sponsor ?? column?.sponsor) != nil,
      language: article.identity.language ?? library.configuration.language, site: site)
  }

  private init(_ card: ShareCard, _ edition: ScriptEdition?) { (self.card, self.edition) = (card, edition) }

  /// Returns the card in the script of an edition. The title of an article in another language is left as it is.
  func converted(by edition: ScriptEdition) -> ConvertibleCard {
    if ScriptEditionSettings.isSimplified(card.language) {
      return ConvertibleCard(card.with(language: ScriptEdition.language, column: card.column, site: card.site), edition)
    }
    let site = ShareCard.Site(
      title: edition.text(card.site.title), address: card.site.address, logo: card.site.logo, colors: card.site.colors)
    return ConvertibleCard(card.with(language: card.language, column: card.column.map(edition.text), site: site), nil)
  }

  /// Returns the drawing as an SVG document, or `nil` if the theme draws none.
  func drawing(_ theme: ThemeRenderer) -> [UInt8]? {
    guard let slot = theme.drawing(card) else { return nil }
    var output = ByteBuffer(capacity: 4096)
    slot.render(into: &output)
    return edition?.markup(output.bytes) ?? output.bytes
  }
}

extension ShareCard {
  fileprivate func with(language: String, column: String?, site: Site) -> ShareCard {
    ShareCard(
      title: title, names: names, column: column, date: date, isSponsored: isSponsored, language: language, site: site)
  }
}
