import Theme

/// A title set in lines of a known width, for a drawing: at the largest size that leaves few lines, ended between words, if possible at a
/// pause, in lines of similar length.
struct TitleLines {
  /// The lines from the first to the last; the last ends with an ellipsis where the title is longer.
  private(set) var lines: [String] = []
  /// The size of a Han character, in the unit of the width.
  private(set) var size = 0.0

  /// The sizes with the most lines that each may fill, the largest first.
  private static let sizes: [(size: Double, lines: Int)] = [(104, 1), (92, 2), (80, 3), (66, 3), (58, 4)]
  /// What it costs that a line ends within one of several phrases, within the only one, that there is one line more, and that the
  /// size is the next smaller one, beside the squares of how far the lines' lengths are from the mean.
  private static let (brokenPhrase, brokenTitle, line, smaller) = (0.25, 0.1, 0.02, 0.08)

  /// What stays in one line.
  private struct Part {
    var text: Substring
    /// Its width in Han characters.
    var width: Double
    /// Whether a mark ends it at which a reader pauses.
    var isPause = false
  }

  /// Sets `title`, in which `names` stay together, in lines of `width`.
  init(_ title: String, names: [Link] = [], width: Double) {
    var parts = Self.parts(of: title, names)
    let broken = parts.contains(where: \.isPause) ? Self.brokenPhrase : Self.brokenTitle
    var least = Double.infinity
    for (number, (size, most)) in Self.sizes.enumerated() {
      let measure = width / size
      parts = parts.flatMap { $0.width > measure ? Self.characters(of: $0) : [$0] }
      for count in 1...most {
        guard let found = Self.ends(of: parts[...], in: count, measure: measure, broken) else { continue }
        let cost = found.cost + Self.line * Double(count) + Self.smaller * Double(number)
        guard cost < least else { continue }
        (least, self.size, lines) = (cost, size, Self.lines(of: parts, found.ends))
      }
    }
    guard lines.isEmpty, let (size, most) = Self.sizes.last else { return }
    self.size = size
    lines = Self.shortened(parts, to: most, measure: width / size)
  }

  /// The width of the characters of `text` in Han characters, as fonts have them on average: no font is at hand.
  static func width(of text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar {
      case " ": sum + 0.26
      case "!", "'"..."/", ":", ";", "[", "]", "f", "i", "j", "l", "t": sum + 0.4
      case "A"..."Z", "%", "&", "@", "m", "w": sum + 0.76
      case ..."\u{7F}": sum + 0.62
      case "\u{80}"..."\u{24F}": sum + 0.62
      default: sum + 1
      }
    }
  }

  private static func parts(of title: String, _ names: [Link]) -> [Part] {
    let phrases = PhrasedTitle(title).phrases
    return phrases.enumerated().flatMap { number, phrase -> [Part] in
      let ends = TitleText(phrase, names: names).breaks.map { phrase.utf8.index(phrase.startIndex, offsetBy: $0) }
      var parts: [Part] = []
      for (start, end) in zip([phrase.startIndex] + ends, ends + [phrase.endIndex]) {
        // A browser ends lines at spaces by itself.
        var rest = phrase[start..<end]
        while let space = rest.firstIndex(of: " ") {
          let word = rest[...space]
          parts.append(Part(text: word, width: width(of: word)))
          rest = rest[word.endIndex...]
        }
        if !rest.isEmpty { parts.append(Part(text: rest, width: width(of: rest))) }
      }
      if !parts.isEmpty { parts[parts.count - 1].isPause = number < phrases.count - 1 }
      return parts
    }
  }

  private static func characters(of part: Part) -> [Part] {
    part.text.indices.map { index in
      let character = part.text[index...index]
      return Part(text: character, width: width(of: character))
    }
  }

  /// Where each of `count` lines ends that hold `parts` best; nil where they do not hold them.
  private static func ends(
    of parts: ArraySlice<Part>, in count: Int, measure: Double, _ broken: Double
  ) -> (ends: [Int], cost: Double)? {
    let mean = parts.reduce(0) { $0 + $1.width } / Double(count)
    // The right half of a mark at the end of a line may stand in the margin.
    guard parts.count >= count, mean - 0.5 <= measure else { return nil }
    return best(parts, in: count, mean: mean, measure: measure, broken)
  }

  private static func best(
    _ parts: ArraySlice<Part>, in count: Int, mean: Double, measure: Double, _ broken: Double
  ) -> (ends: [Int], cost: Double)? {
    var (best, width): (([Int], Double)?, Double) = (nil, 0)
    for index in parts.indices {
      width += parts[index].width
      guard width - (parts[index].isPause ? 0.5 : 0) <= measure else { break }
      let end = index + 1
      let isLast = end == parts.endIndex
      guard (count == 1) == isLast else { continue }
      let distance = (width - mean) / measure
      let cost = distance * distance + (isLast || parts[index].isPause ? 0 : broken)
      if isLast { return ([end], cost) }
      guard let rest = Self.best(parts[end...], in: count - 1, mean: mean, measure: measure, broken) else { continue }
      if best.map({ cost + rest.cost < $0.1 }) ?? true { best = ([end] + rest.ends, cost + rest.cost) }
    }
    return best
  }

  private static func lines(of parts: [Part], _ ends: [Int]) -> [String] {
    zip([0] + ends, ends).map { start, end in
      String(parts[start..<end].map(\.text).joined().reversed().drop { $0 == " " }.reversed())
    }
  }

  /// As many lines as there may be, full, with an ellipsis at the end of the last.
  private static func shortened(_ parts: [Part], to most: Int, measure: Double) -> [String] {
    var ends: [Int] = []
    var width = 0.0
    for (index, part) in parts.enumerated() {
      if width + part.width > measure - (ends.count == most - 1 ? Self.width(of: "...") : 0) {
        ends.append(index)
        width = 0
        if ends.count == most { break }
      }
      width += part.width
    }
    var lines = lines(of: parts, ends)
    guard let last = lines.popLast() else { return lines }
    let end = String(last.reversed().drop { "，、：；—（“《,:;(- ".contains($0) }.reversed())
    // Chinese fonts draw an ellipsis at half the height, which Latin words do not expect.
    return lines + [end + (end.last?.isASCII ?? false ? "..." : "…")]
  }
}
