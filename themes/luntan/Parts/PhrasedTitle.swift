import Theme

/// A title that breaks where a reader pauses: each phrase stays together as long as the line is wide enough for it.
///
/// ```html
/// <span>一个专栏，</span><span>三个部分：</span><span>公立医院党建从这里谈起</span>
/// ```
struct PhrasedTitle: Component {
  let words: String

  /// The title `words`.
  init(_ words: String) { self.words = words }

  /// Marks after which a line of a title may end.
  private static let pauses: Set<Character> = ["，", "：", "；", "、", "？", "！", "。", "—", "…"]
  /// Marks that stay with a pause before them.
  private static let closing: Set<Character> = ["”", "’", "」", "』", "》", "）"]

  /// The phrases in order; all together they are the title.
  var phrases: [String] {
    var phrases: [String] = []
    var phrase = ""
    var isPaused = false
    for character in words {
      if isPaused, !Self.pauses.contains(character), !Self.closing.contains(character) {
        phrases.append(phrase)
        phrase = ""
        isPaused = false
      }
      phrase.append(character)
      if Self.pauses.contains(character) { isPaused = true }
    }
    return phrase.isEmpty ? phrases : phrases + [phrase]
  }

  /// Whether the title begins with a mark that hangs in the margin.
  static func hangs(_ title: String) -> Bool { ["“", "‘", "「", "『", "《"].contains { title.hasPrefix($0) } }

  var body: some HTML {
    let phrases = phrases
    if phrases.count > 1 { ForEach(phrases) { phrase in span { phrase } } } else { words }
  }
}

/// The page's one heading of the first level, with the lines above and below it.
struct PageTitle: Component {
  let title: String
  var kicker: String?
  var subtitle: String?

  var body: some HTML {
    div(.class("titles")) {
      if let kicker { p(.class("kicker")) { kicker } }
      h1(.class(PhrasedTitle.hangs(title) ? "title hang" : "title")) { PhrasedTitle(title) }
      if let subtitle { p(.class("subtitle")) { subtitle } }
    }
  }
}

/// The heading of a section under the thick-and-thin rule.
struct SectionHead: Component {
  let title: String
  /// Where there is more of it.
  var more: Link?

  var body: some HTML {
    div(.class("sect")) {
      h2 { title }
      if let more { a(.href(more.url), .class("more")) { more.title } }
    }
  }
}
