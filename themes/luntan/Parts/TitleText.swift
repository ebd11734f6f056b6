import Theme

/// A title in which a line ends between words: `wbr` stands wherever one may, and the style sheet keeps the rest together.
///
/// ```html
/// 延<wbr>大<wbr>附院<wbr>康复<wbr>中医<wbr>党支部<wbr>入选<wbr>全国<wbr>标杆<wbr>党支部
/// ```
///
/// Words are those of ``TitleWords``, numbers with their measure words, and short quoted names: `“五好”`, `《意见》`. What is none of
/// these may break between any two characters, as Chinese does. A title that fits into the narrowest line has no such places.
struct TitleText: Component {
  private let scalars: [Unicode.Scalar]

  /// Creates the markup of `text`.
  init(_ text: Substring) { scalars = Array(text.unicodeScalars) }

  /// The most characters of a title that fits into the narrowest line.
  private static let shortCount = 9
  /// The most characters of a quoted name that fits there, its marks included.
  private static let longestName = 8

  private static let closings: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "（": "）",
  ]
  /// No line begins with one of these: marks, and particles that belong to what is before them.
  private static let followers = Set("”’」』》〉），：；、？！。—…·的了着过们".unicodeScalars)

  /// Where a line may end: the numbers of the characters before which `wbr` stands, ascending.
  var breaks: [Int] {
    guard scalars.count > Self.shortCount else { return [] }
    var breaks: [Int] = []
    var place = 0
    while place < scalars.count {
      place += length(at: place)
      guard place < scalars.count else { break }
      let (last, next) = (scalars[place - 1], scalars[place])
      if !Self.followers.contains(next), Self.closings[last] == nil, last != " ", next != " " { breaks.append(place) }
    }
    return breaks
  }

  /// How many characters from `place` on stay together.
  private func length(at place: Int) -> Int {
    let first = scalars[place]
    if let closing = Self.closings[first] {
      let end = scalars[place...].prefix(Self.longestName).firstIndex(of: closing)
      return end.map { $0 + 1 - place } ?? 1
    }
    if first == " " { return 1 }
    let latin = scalars[place...].prefix { $0.isASCII && $0 != " " }
    if let last = latin.last {
      let isCounted = latin.endIndex < scalars.count && TitleWords.measures.contains(scalars[latin.endIndex])
      return latin.count + (isCounted && ("0"..."9").contains(last) ? 1 : 0)
    }
    return TitleWords.length(in: scalars[place...])
  }

  /// The parts between which a line may end; all together they are the title.
  private var parts: [String] {
    let ends = breaks + [scalars.count]
    return zip([0] + ends, ends).map { start, end in
      var part = String.UnicodeScalarView()
      part.append(contentsOf: scalars[start..<end])
      return String(part)
    }
  }

  var body: some HTML {
    ForEach(Array(parts.enumerated())) { part in
      if part.offset > 0 { wbr() }
      part.element
    }
  }
}
