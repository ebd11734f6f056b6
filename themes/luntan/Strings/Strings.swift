import Theme

/// The strings of the user interface, in Simplified and Traditional Chinese.
///
/// This folder contains every string that the theme adds to the editors' content.
struct Strings: Sendable {
  /// Whether the strings are in Traditional characters.
  let isTraditional: Bool

  /// Creates the strings of a site in `language`, a BCP 47 tag.
  init(language: String) {
    isTraditional = SiteValue.isTraditional(language)
  }

  /// Creates the strings of a site.
  init(_ site: SiteValue) { isTraditional = site.isTraditional }

  /// Returns whichever string is in the site's script.
  func localized(_ simplified: String, _ traditional: String) -> String { isTraditional ? traditional : simplified }

  /// Returns names as a list: `陈易、刘政宁`.
  func list(_ names: [String]) -> String { names.joined(separator: "、") }

  /// Returns `title` in title marks, `《关于…的意见》`, unless it already has them.
  func quoted(_ title: String) -> String {
    if title.hasPrefix("《") { return title }
    return "《" + title + "》"
  }
}

extension ArticlePage {
  /// The strings of the user interface within the article: in the article's script if its language is Chinese,
  /// otherwise in the site's.
  var strings: Strings {
    guard let language = frame.head.language, language.hasPrefix("zh") else { return frame.strings }
    return Strings(language: language)
  }
}

extension Frame {
  /// The strings of the user interface in the site's script.
  var strings: Strings { Strings(site) }

  /// Whether this is the home page.
  var isHome: Bool { url == site.home }
}
