import Theme

/// The words of the interface, Simplified and Traditional side by side.
///
/// All words that the theme itself says to readers are in this folder; what editors write comes with the page.
struct Words: Sendable {
  /// Whether the site is in Traditional characters.
  let isTraditional: Bool

  /// The words of a site in `language`, a BCP 47 tag.
  init(language: String) {
    isTraditional = SiteValue.isTraditional(language)
  }

  /// The words of a site.
  init(_ site: SiteValue) { isTraditional = site.isTraditional }

  /// The form of a word that the site wants.
  func pick(_ simplified: String, _ traditional: String) -> String { isTraditional ? traditional : simplified }

  /// Names one after the other: `陈易、刘政宁`.
  func list(_ names: [String]) -> String { names.joined(separator: "、") }

  /// A title as a book's: `《关于…的意见》`; one that has its marks keeps them.
  func quoted(_ title: String) -> String {
    if title.hasPrefix("《") { return title }
    return "《" + title + "》"
  }
}

extension Frame {
  /// The words of the interface in the site's language.
  var words: Words { Words(site) }

  /// Whether this is the site's first page.
  var isHome: Bool { url == site.home }
}
