import Theme

/// The strings of the user interface, in Simplified Chinese, Traditional Chinese and English.
struct Strings: Sendable {
  /// The language and script of the strings.
  private enum Variant { case simplified, traditional, english }

  private let variant: Variant

  /// Creates the strings of a page in `language`, a BCP 47 tag; any language other than Chinese gets English.
  init(language: String) {
    variant =
      SiteValue.isTraditional(language) ? .traditional : language.hasPrefix("zh") ? .simplified : .english
  }

  /// Returns whichever string is in the page's language and script.
  func localized(_ simplified: String, _ traditional: String, _ english: String) -> String {
    switch variant {
    case .simplified: simplified
    case .traditional: traditional
    case .english: english
    }
  }

  /// Returns names as a list: `陈易、刘政宁`.
  func list(_ names: [String]) -> String { names.joined(separator: localized("、", "、", ", ")) }

  /// Returns a term as a label for its value: `来源：`.
  func labelled(_ term: String) -> String { term + localized("：", "：", ": ") }

  /// Returns a role with names: `责编：陈易、刘政宁`.
  func credit(_ role: String, _ names: [String]) -> String { self.labelled(role) + list(names) }

  /// Returns a remark in parentheses: `（原题）`.
  func parenthesized(_ text: String) -> String { localized("（" + text + "）", "（" + text + "）", " (" + text + ")") }

  /// Returns `title` in title marks, `《关于…的意见》`, unless it already has them or the language is English.
  func quoted(_ title: String) -> String {
    title.hasPrefix("《") || variant == .english ? title : "《" + title + "》"
  }

  /// Returns a date in the format customary in the language.
  func date(_ moment: Moment, withTime: Bool = false) -> MomentView {
    variant == .english ? MomentView(moment) : MomentView(chinese: moment, withTime: withTime)
  }
}

extension Frame {
  /// The strings of the user interface in the site's language.
  var strings: Strings { Strings(language: site.language) }

  /// Whether this is the home page.
  var isHome: Bool { url == site.home }
}

extension ArticlePage {
  /// The strings within the article: in its own language if that is Chinese, otherwise in the site's.
  var strings: Strings {
    guard let language = frame.head.language, language.hasPrefix("zh") else { return frame.strings }
    return Strings(language: language)
  }
}
