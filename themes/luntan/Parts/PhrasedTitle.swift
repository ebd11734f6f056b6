import Theme

/// A title that breaks where a reader pauses: each phrase stays together as long as the line is wide enough for it.
///
/// ```html
/// <span>一个专栏，</span><span>三个部分：</span><span>公立医院党建从这里谈起</span>
/// ```
struct PhrasedTitle: Component {
  let words: String

  /// Creates a title of the text `words`.
  init(_ words: String) { self.words = words }

  /// Whether a line of a title may end after `scalar`.
  private static func isPause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "：", "；", "、", "？", "！", "。", "—", "…": true
    default: false
    }
  }

  /// Whether `scalar` is a closing mark, which stays with the phrase before it.
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "」", "』", "》", "）": true
    default: false
    }
  }

  /// The phrases in order; all together they are the title.
  var phrases: [Substring] {
    var phrases: [Substring] = []
    var start = words.startIndex
    var isPaused = false
    for index in words.unicodeScalars.indices {
      let scalar = words.unicodeScalars[index]
      let isPause = Self.isPause(scalar)
      if isPaused, !isPause, !Self.isClosing(scalar) {
        phrases.append(words[start..<index])
        start = index
      }
      isPaused = isPause || (isPaused && Self.isClosing(scalar))
    }
    if start < words.endIndex { phrases.append(words[start...]) }
    return phrases
  }

  /// Whether the title begins with a mark that hangs in the margin.
  static func hangs(_ title: String) -> Bool { ["“", "‘", "「", "『", "《"].contains { title.hasPrefix($0) } }

  var body: some HTML {
    let phrases = phrases
    if phrases.count > 1 {
      ForEach(phrases) { phrase in span { UnbrokenNames(phrase) } }
    } else {
      UnbrokenNames(words[...])
    }
  }
}

/// A title in which no line ends within a short quoted name: `“五好”`, `《意见》`.
struct UnbrokenNames: Component {
  let words: Substring

  /// Creates the markup of `words`.
  init(_ words: Substring) { self.words = words }

  /// The most characters of a name that fits into the narrowest line, its marks included.
  private static let longest = 8
  private static let closing: [Character: Character] = ["“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉"]

  /// The parts in order; all together they are the title.
  var parts: [(text: Substring, isName: Bool)] {
    var parts: [(text: Substring, isName: Bool)] = []
    var start = words.startIndex
    var index = start
    while index < words.endIndex {
      guard let mark = Self.closing[words[index]], let close = words[index...].firstIndex(of: mark),
        words.distance(from: index, to: close) < Self.longest
      else {
        index = words.index(after: index)
        continue
      }
      if start < index { parts.append((words[start..<index], false)) }
      start = words.index(after: close)
      parts.append((words[index..<start], true))
      index = start
    }
    if start < words.endIndex { parts.append((words[start...], false)) }
    return parts
  }

  /// Whether a quoted name may be in it; most titles of a list have none. The marks begin with these bytes.
  private var mayHoldNames: Bool { words.utf8.contains { $0 == 0xE2 || $0 == 0xE3 } }

  var body: some HTML {
    let parts = mayHoldNames ? parts : []
    if parts.contains(where: \.isName), parts.count > 1 {
      ForEach(parts) { part in
        if part.isName { span(.class("whole")) { String(part.text) } } else { String(part.text) }
      }
    } else {
      String(words)
    }
  }
}

/// The heading of the page, with the lines above and below it.
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
  /// The link to more.
  var more: Link?

  var body: some HTML {
    div(.class("sect")) {
      h2 { title }
      if let more { a(.href(more.url), .class("more")) { more.title } }
    }
  }
}
