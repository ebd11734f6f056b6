import Theme

/// A title that breaks where a reader pauses: each phrase stays on one line if it fits.
///
/// ```html
/// <span>一个专栏，</span><span>三个部分：</span><span>公立医院党建从这里谈起</span>
/// ```
struct PhrasedTitle: Component {
  let text: String
  private let names: [Link]

  /// Creates a title from `words`, in which `names` are not broken.
  init(_ words: String, names: [Link] = []) {
    self.text = words
    self.names = names
  }

  /// Whether a title may break after `scalar`.
  private static func isPause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "：", "；", "、", "？", "！", "。", "—", "…": true
    default: false
    }
  }

  /// Whether `scalar` is a closing mark, which stays attached to the preceding phrase.
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "」", "』", "》", "）": true
    default: false
    }
  }

  /// The phrases, in order; concatenated, they are the title.
  var phrases: [Substring] {
    var phrases: [Substring] = []
    var start = text.startIndex
    var isPaused = false
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      let isPause = Self.isPause(scalar)
      if isPaused, !isPause, !Self.isClosing(scalar) {
        phrases.append(text[start..<index])
        start = index
      }
      isPaused = isPause || (isPaused && Self.isClosing(scalar))
    }
    if start < text.endIndex { phrases.append(text[start...]) }
    return phrases
  }

  /// Whether `title` begins with a mark that hangs in the margin.
  static func hasHangingPunctuation(_ title: String) -> Bool {
    ["“", "‘", "「", "『", "《"].contains { title.hasPrefix($0) }
  }

  var body: some HTML {
    let phrases = phrases
    if phrases.count > 1 {
      ForEach(phrases) { phrase in span { TitleText(phrase, names: names) } }
    } else {
      TitleText(text[...], names: names)
    }
  }
}

/// The heading of the page, with the kicker above and the subtitle below it.
struct PageTitle: Component {
  let title: String
  var kicker: String?
  var subtitle: String?
  /// The names in the title that are not broken.
  var names: [Link] = []

  var body: some HTML {
    div(.class("titles")) {
      if let kicker { p(.class("kicker")) { kicker } }
      h1(.class(PhrasedTitle.hasHangingPunctuation(title) ? "title hang" : "title")) {
        PhrasedTitle(title, names: names)
      }
      if let subtitle { p(.class("subtitle")) { subtitle } }
    }
  }
}

/// The heading of a section, below a thick-and-thin rule.
struct SectionHead: Component {
  let title: String
  /// A link to the complete list; nil for none.
  var more: Link?

  var body: some HTML {
    div(.class("sect")) {
      h2 { title }
      if let more { a(.href(more.url), .class("more")) { more.title } }
    }
  }
}
