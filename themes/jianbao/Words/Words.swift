import Theme

/// The words of the interface in Simplified and Traditional Chinese and in English; editors' texts come with the page.
struct Words: Sendable {
  /// The writing of the interface.
  private enum Writing { case simplified, traditional, english }

  private let writing: Writing

  /// Creates the words of a page in `language`, a BCP 47 tag: English where that is not Chinese.
  init(language: String) {
    writing =
      SiteValue.isTraditional(language) ? .traditional : language.hasPrefix("zh") ? .simplified : .english
  }

  /// Returns the form in the page's writing.
  func pick(_ simplified: String, _ traditional: String, _ english: String) -> String {
    switch writing {
    case .simplified: simplified
    case .traditional: traditional
    case .english: english
    }
  }

  /// Names one after the other: `陈易、刘政宁`.
  func list(_ names: [String]) -> String { names.joined(separator: pick("、", "、", ", ")) }

  /// A term before its value: `来源：`.
  func term(_ term: String) -> String { term + pick("：", "：", ": ") }

  /// Who did what: `责编：陈易、刘政宁`.
  func credit(_ role: String, _ names: [String]) -> String { self.term(role) + list(names) }

  /// A remark: `（原题）`.
  func remark(_ text: String) -> String { pick("（" + text + "）", "（" + text + "）", " (" + text + ")") }

  /// A title as a book's: `《关于…的意见》`; one that has its marks keeps them.
  func quoted(_ title: String) -> String {
    title.hasPrefix("《") || writing == .english ? title : "《" + title + "》"
  }

  /// A date as readers of the language write it.
  func date(_ moment: Moment, withTime: Bool = false) -> MomentView {
    writing == .english ? MomentView(moment) : MomentView(chinese: moment, withTime: withTime)
  }
}

extension Frame {
  /// The words of the interface in the site's language.
  var words: Words { Words(language: site.language) }

  /// Whether this is the home page.
  var isHome: Bool { url == site.home }
}

extension ArticlePage {
  /// The words within the article: in its own language where that is Chinese.
  var words: Words {
    guard let language = frame.head.language, language.hasPrefix("zh") else { return frame.words }
    return Words(language: language)
  }
}
