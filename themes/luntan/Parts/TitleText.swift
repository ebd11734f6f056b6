import Theme

/// A title that breaks only between words: `wbr` marks each opportunity, and the style sheet prevents all other breaks.
///
/// ```html
/// 延<wbr>大<wbr>附院<wbr>康复<wbr>中医<wbr>党支部<wbr>入选<wbr>全国<wbr>标杆<wbr>党支部
/// ```
///
/// A word is an entry of ``TitleWords``, the name of a person or hospital that the article is about, a number with its
/// measure word, or a short quoted name such as `“五好”` or `《意见》`. All other text may break between any two characters,
/// as usual in Chinese. A title that fits on the narrowest line has no break opportunities.
struct TitleText: Component {
  private let text: String
  private let names: [Link]

  /// Creates the markup of `text`, in which `names` are not broken.
  init(_ text: Substring, names: [Link] = []) {
    self.text = String(text)
    self.names = names
  }

  /// The maximum number of characters of a title that fits on the narrowest line.
  private static let shortCount = 9
  /// The maximum number of characters, including quotation marks, of a name that fits on the narrowest line.
  private static let maximumNameLength = 8
  private static let space = UInt32(UInt8(ascii: " "))

  /// The break opportunities, as offsets in the title's UTF-8.
  var breakOpportunities: [Int] {
    let scalars = text.unicodeScalars.map(\.value)
    guard scalars.count > Self.shortCount else { return [] }
    let words = TitleWords.shared
    let names = Self.names(in: names)
    var breaks: [Int] = []
    breaks.reserveCapacity(scalars.count)
    var (index, offset) = (0, 0)
    while true {
      let rest = scalars[index...]
      let next = index + (names.first { rest.starts(with: $0) }?.count ?? Self.length(of: rest, words))
      for scalar in scalars[index..<next] { offset += Self.utf8Length(scalar) }
      guard next < scalars.count else { return breaks }
      if Self.isBreakAllowed(between: scalars[next - 1], scalars[next], words) { breaks.append(offset) }
      index = next
    }
  }

  /// Returns the names that fit on the narrowest line, as scalars.
  private static func names(in links: [Link]) -> [[UInt32]] {
    links.map { $0.title.unicodeScalars.map(\.value) }.filter { (2...maximumNameLength).contains($0.count) }
  }

  /// Whether a line may break between two characters that are not part of the same word.
  private static func isBreakAllowed(between last: UInt32, _ next: UInt32, _ words: TitleWords) -> Bool {
    !words.traits(of: next).contains(.lineStartProhibited) && !words.traits(of: last).contains(.opening)
      && last != space
      && next != space
  }

  /// Returns the number of characters at the beginning of `text` that must not be separated.
  private static func length(of text: ArraySlice<UInt32>, _ words: TitleWords) -> Int {
    let first = text[text.startIndex]
    if first < 0x80 {
      let latin = text.prefix { $0 < 0x80 && $0 != space }
      guard let last = latin.last else { return 1 }
      let isCounted = latin.endIndex < text.endIndex && words.traits(of: text[latin.endIndex]).contains(.measureWord)
      return latin.count + (isCounted && (0x30...0x39).contains(last) ? 1 : 0)
    }
    if let closing = closing(of: first) {
      let end = text.prefix(maximumNameLength).firstIndex(of: closing)
      return end.map { $0 + 1 - text.startIndex } ?? 1
    }
    return words.length(in: text)
  }

  /// Returns the closing counterpart of `opening`; nil for characters that are not opening marks.
  private static func closing(of opening: UInt32) -> UInt32? {
    switch opening {
    case 0x201C: 0x201D  // “”
    case 0x2018: 0x2019  // ‘’
    case 0x300C: 0x300D  // 「」
    case 0x300E: 0x300F  // 『』
    case 0x300A: 0x300B  // 《》
    case 0x3008: 0x3009  // 〈〉
    case 0xFF08: 0xFF09  // （）
    default: nil
    }
  }

  /// Returns the number of bytes of a scalar in UTF-8.
  private static func utf8Length(_ scalar: UInt32) -> Int {
    switch scalar {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }

  var body: some HTML { BreakableText(text, at: breakOpportunities) }
}
