import Theme

/// A title broken into lines of a given width, for a drawing.
///
/// Lines break between words, preferably after a phrase, and have similar lengths. A large font size and few
/// lines are preferred.
struct TitleLines {
  /// The lines, from first to last; the last ends with an ellipsis if the title is truncated.
  private(set) var lines: [String] = []
  /// The font size, which is the width of a Han character, in the unit of the given width.
  private(set) var size = 0.0

  /// The font sizes, largest first, with the maximum number of lines at each.
  private static let sizes: [(size: Double, lines: Int)] = [(104, 1), (92, 2), (80, 3), (66, 3), (58, 4)]
  /// The penalties for a line break within one of several phrases, for one within the only phrase, for each line, and
  /// for each smaller size. They are added to the squares of the differences between the lines' widths and the mean.
  private static let (phraseBreakPenalty, titleBreakPenalty, linePenalty, sizePenalty) = (0.25, 0.1, 0.02, 0.08)

  /// A run of text that is not broken.
  private struct Segment {
    var text: Substring
    /// The width, in Han characters.
    var width: Double
    /// Whether the segment ends a phrase that another one follows.
    var isPause = false
  }

  /// Breaks `title`, in which `names` are not broken, into lines of `width`.
  init(_ title: String, names: [Link] = [], width: Double) {
    var segments = Self.segments(of: title, names)
    let broken = segments.contains(where: \.isPause) ? Self.phraseBreakPenalty : Self.titleBreakPenalty
    var minimumCost = Double.infinity
    for (number, (size, maximumCount)) in Self.sizes.enumerated() {
      let measure = width / size
      segments = segments.flatMap { $0.width > measure ? Self.characters(of: $0) : [$0] }
      for count in 1...maximumCount {
        guard let layout = Self.lineEnds(of: segments[...], in: count, measure: measure, broken) else { continue }
        let cost = layout.cost + Self.linePenalty * Double(count) + Self.sizePenalty * Double(number)
        guard cost < minimumCost else { continue }
        (minimumCost, self.size, lines) = (cost, size, Self.lines(of: segments, layout.ends))
      }
    }
    guard lines.isEmpty, let (size, maximumCount) = Self.sizes.last else { return }
    self.size = size
    lines = Self.truncated(segments, to: maximumCount, measure: width / size)
  }

  /// Returns the width of `text` in Han characters, estimated from average glyph widths because no font is available.
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

  private static func segments(of title: String, _ names: [Link]) -> [Segment] {
    let phrases = PhrasedTitle(title).phrases
    return phrases.enumerated().flatMap { number, phrase -> [Segment] in
      let ends = TitleText(phrase, names: names).breakOpportunities.map {
        phrase.utf8.index(phrase.startIndex, offsetBy: $0)
      }
      var segments: [Segment] = []
      for (start, end) in zip([phrase.startIndex] + ends, ends + [phrase.endIndex]) {
        // `TitleText` lists no opportunities at spaces, because browsers break lines there anyway.
        var rest = phrase[start..<end]
        while let space = rest.firstIndex(of: " ") {
          let word = rest[...space]
          segments.append(Segment(text: word, width: width(of: word)))
          rest = rest[word.endIndex...]
        }
        if !rest.isEmpty { segments.append(Segment(text: rest, width: width(of: rest))) }
      }
      if !segments.isEmpty { segments[segments.count - 1].isPause = number < phrases.count - 1 }
      return segments
    }
  }

  private static func characters(of segment: Segment) -> [Segment] {
    segment.text.indices.map { index in
      let character = segment.text[index...index]
      return Segment(text: character, width: width(of: character))
    }
  }

  /// Returns the ends of `count` lines with the lowest cost; nil if the segments do not fit.
  private static func lineEnds(
    of segments: ArraySlice<Segment>, in count: Int, measure: Double, _ broken: Double
  ) -> (ends: [Int], cost: Double)? {
    let mean = segments.reduce(0) { $0 + $1.width } / Double(count)
    // The empty right half of a mark at the end of a line may extend into the margin.
    guard segments.count >= count, mean - 0.5 <= measure else { return nil }
    return optimalLineEnds(segments, in: count, mean: mean, measure: measure, broken)
  }

  private static func optimalLineEnds(
    _ segments: ArraySlice<Segment>, in count: Int, mean: Double, measure: Double, _ broken: Double
  ) -> (ends: [Int], cost: Double)? {
    var (best, width): (([Int], Double)?, Double) = (nil, 0)
    for index in segments.indices {
      width += segments[index].width
      guard width - (segments[index].isPause ? 0.5 : 0) <= measure else { break }
      let end = index + 1
      let isLast = end == segments.endIndex
      guard (count == 1) == isLast else { continue }
      let distance = (width - mean) / measure
      let cost = distance * distance + (isLast || segments[index].isPause ? 0 : broken)
      if isLast { return ([end], cost) }
      guard let rest = Self.optimalLineEnds(segments[end...], in: count - 1, mean: mean, measure: measure, broken)
      else { continue }
      if best.map({ cost + rest.cost < $0.1 }) ?? true { best = ([end] + rest.ends, cost + rest.cost) }
    }
    return best
  }

  private static func lines(of segments: [Segment], _ ends: [Int]) -> [String] {
    zip([0] + ends, ends).map { start, end in
      String(segments[start..<end].map(\.text).joined().reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Returns `maximumCount` full lines, the last of which ends with an ellipsis.
  private static func truncated(_ segments: [Segment], to maximumCount: Int, measure: Double) -> [String] {
    var ends: [Int] = []
    var width = 0.0
    for (index, segment) in segments.enumerated() {
      if width + segment.width > measure - (ends.count == maximumCount - 1 ? Self.width(of: "...") : 0) {
        ends.append(index)
        width = 0
        if ends.count == maximumCount { break }
      }
      width += segment.width
    }
    var lines = lines(of: segments, ends)
    guard let last = lines.popLast() else { return lines }
    let end = String(last.reversed().drop { "，、：；—（“《,:;(- ".contains($0) }.reversed())
    // Chinese fonts draw an ellipsis at half the height, which looks wrong after Latin words.
    return lines + [end + (end.last?.isASCII ?? false ? "..." : "…")]
  }
}
