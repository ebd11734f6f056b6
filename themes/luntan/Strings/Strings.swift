import Theme

/// The strings of the interface, in Simplified and Traditional Chinese.
///
/// This folder holds every string that the theme shows; editors' texts come with the page.
struct Strings: Sendable {
  /// Whether the site is in Traditional characters.
  let isTraditional: Bool

  /// Creates the strings of a site in `language`, a BCP 47 tag.
  init(language: String) {
    isTraditional = SiteValue.isTraditional(language)
  }

  /// Creates the strings of a site.
  init(_ site: SiteValue) { isTraditional = site.isTraditional }

  /// Returns the string in the site's script.
  func pick(_ simplified: String, _ traditional: String) -> String { isTraditional ? traditional : simplified }

  /// Names one after the other: `陈易、刘政宁`.
  func list(_ names: [String]) -> String { names.joined(separator: "、") }

  /// A title as a book's: `《关于…的意见》`; one that has its marks keeps them.
  func quoted(_ title: String) -> String {
    if title.hasPrefix("《") { return title }
    return "《" + title + "》"
  }
}

extension ArticlePage {
  /// The strings of the interface within the article: in the article's script where that is Chinese.
  var strings: Strings {
    guard let language = frame.head.language, language.hasPrefix("zh") else { return frame.strings }
    return Strings(language: language)
  }
}

extension Frame {
  /// The strings of the interface in the site's language.
  var strings: Strings { Strings(site) }

  /// Whether this is the home page.
  var isHome: Bool { url == site.home }
}
