import Theme

/// The strings of the user interface, in Simplified Chinese, Traditional Chinese and English.
struct Words: Sendable {
  /// The language and script of the strings.
  private enum Writing { case simplified, traditional, english }

  private let writing: Writing

  /// Creates the strings of a page in `language`, a BCP 47 tag; any language other than Chinese gets English.
  init(language: String) {
    writing =
      SiteValue.isTraditional(language) ? .traditional : language.hasPrefix("zh") ? .simplified : .english
  }

  /// Returns whichever string is in the page's language and script.
  func pick(_ simplified: String, _ traditional: String, _ english: String) -> String {
    switch writing {
    case .simplified: simplified
    case .traditional: traditional
    case .english: english
    }
  }

  /// Returns names as a list: `陈易、刘政宁`.
  func list(_ names: [String]) -> String { names.joined(separator: pick("、", "、", ", ")) }

  /// Returns a term as a label for its value: `来源：`.
  func term(_ term: String) -> String { term + pick("：", "：", ": ") }

  /// Returns a role with names: `责编：陈易、刘政宁`.
  func credit(_ role: String, _ names: [String]) -> String { self.term(role) + list(names) }

  /// Returns a remark in parentheses: `（原题）`.
  func remark(_ text: String) -> String { pick("（" + text + "）", "（" + text + "）", " (" + text + ")") }

  /// Returns `title` in title marks, `《关于…的意见》`, unless it already has them or the language is English.
  func quoted(_ title: String) -> String {
    title.hasPrefix("《") || writing == .english ? title : "《" + title + "》"
  }

  /// Returns a date in the format customary in the language.
  func date(_ moment: Moment, withTime: Bool = false) -> MomentView {
    writing == .english ? MomentView(moment) : MomentView(chinese: moment, withTime: withTime)
  }
}

extension Frame {
  /// The strings of the user interface in the site's language.
  var words: Words { Words(language: site.language) }

  /// Whether this is the home page.
  var isHome: Bool { url == site.home }
}

extension ArticlePage {
  /// The strings within the article: in its own language if that is Chinese, otherwise in the site's.
  var words: Words {
    guard let language = frame.head.language, language.hasPrefix("zh") else { return frame.words }
    return Words(language: language)
  }
}
