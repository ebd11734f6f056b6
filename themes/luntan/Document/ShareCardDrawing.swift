import Theme

/// The share card of an article, shown with its links: the masthead with the thick-and-thin rule, the title, the date.
struct ShareCardDrawing: Component {
  let card: ShareCard

  /// The left edge of the text.
  private static let left = 84.0
  private static let right = 1116.0
  private static let width = right - left
  /// The vertical centre of the title.
  private static let middle = 350.0
  private static let song = "Songti SC, Noto Serif CJK SC, Source Han Serif SC, SimSun, Noto Sans CJK SC, serif"
  private static let hei = "PingFang SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif"
  private static let songTraditional =
    "Songti TC, Noto Serif CJK TC, Source Han Serif TC, PMingLiU, Noto Sans CJK TC, serif"
  private static let heiTraditional = "PingFang TC, Noto Sans CJK TC, Microsoft JhengHei, sans-serif"

  private var strings: Strings { Strings(language: card.language) }
  private var song: String { strings.isTraditional ? Self.songTraditional : Self.song }
  private var hei: String { strings.isTraditional ? Self.heiTraditional : Self.hei }
  private var ink: String { color("ink", "#1c1c1a") }
  private var seal: String { color("seal", "#a3201d") }
  private var muted: String { color("muted", "#68645b") }

  private func color(_ name: String, _ usual: String) -> String { card.site.colors[name] ?? usual }

  var body: some HTML {
    XMLDeclaration()
    XML(
      "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("width", "\(ShareCard.size.width)"),
      ("height", "\(ShareCard.size.height)"), ("viewBox", "0 0 \(ShareCard.size.width) \(ShareCard.size.height)"),
      ("xml:lang", card.language)
    ) {
      EmptyXML("rect", ("width", "100%"), ("height", "100%"), ("fill", color("paper", "#fbfaf7")))
      logo
      masthead
      line(at: 136, 5, ink)
      line(at: 145, 1.5, ink)
      title
      line(at: 546, 1.5, color("rule", "#d8d2c4"))
      foot
    }
  }

  @HTMLBuilder private var logo: some HTML {
    if let logo = card.site.logo {
      EmptyXML("image", ("href", logo), ("x", "84"), ("y", "62"), ("width", "56"), ("height", "56"))
    } else {
      XML("g", ("transform", "translate(82 62) scale(1.4)"), ("fill", seal)) {
        ForEach([0, 72, 144, 216, 288]) { angle in
          EmptyXML("path", ("d", Blossom.petal), ("transform", "rotate(\(angle) 20 20)"))
        }
        XML("g", ("fill", color("paper", "#fbfaf7")), ("stroke", color("paper", "#fbfaf7")), ("stroke-width", "1.1")) {
          EmptyXML("circle", ("cx", "20"), ("cy", "20"), ("r", "3.1"))
          EmptyXML("path", ("d", Blossom.stamens), ("stroke-linecap", "round"))
        }
      }
    }
  }

  /// The site's name, and next to it the sponsor notice and the column if they fit, otherwise only the sponsor notice.
  @HTMLBuilder private var masthead: some HTML {
    let label = [card.isSponsored ? strings.sponsor : nil, card.column].compactMap(\.self).joined(separator: " · ")
    let nameWidth = (Self.width - 72) * (card.isSponsored ? 0.8 : 1)
    let size = min(38, nameWidth / (TitleLines.width(of: card.site.title) * 1.14))
    let titleEnd = 72 + TitleLines.width(of: card.site.title) * size * 1.14
    let isWhole = titleEnd + 48 + TitleLines.width(of: label) * 29 <= Self.width
    text(card.site.title, x: 156, y: 104, song, size, ink, weight: "900", spacing: size * 0.14)
    text(
      isWhole ? label : card.isSponsored ? strings.sponsor : "", x: Self.right, y: 102, hei, 26, seal,
      weight: "600", spacing: 3, anchor: "end")
  }

  /// The lines of the title, centred vertically; an opening mark hangs in the margin.
  @HTMLBuilder private var title: some HTML {
    let title = TitleLines(card.title, names: card.names.map { Link($0, "") }, width: Self.width)
    let step = title.size * 1.34
    let first = Self.middle - step * Double(title.lines.count - 1) / 2 + title.size * 0.37
    ForEach(Array(title.lines.enumerated())) { line in
      text(
        line.element, x: Self.left - (PhrasedTitle.hasHangingPunctuation(line.element) ? title.size / 2 : 0),
        y: first + step * Double(line.offset), song, title.size, ink, weight: "900")
    }
  }

  @HTMLBuilder private var foot: some HTML {
    text(card.date.chinese, x: Self.left, y: 590, hei, 25, muted)
    text(card.site.address, x: Self.right, y: 590, hei, 25, muted, anchor: "end")
  }

  private func line(at top: Int, _ height: Double, _ color: String) -> some HTML {
    EmptyXML(
      "rect", ("x", "84"), ("y", "\(top)"), ("width", "1032"), ("height", "\(height)"), ("fill", color))
  }

  private func text(
    _ words: String, x: Double, y: Double, _ family: String, _ size: Double, _ color: String, weight: String = "400",
    spacing: Double = 0, anchor: String = "start"
  ) -> some HTML {
    XML(
      "text", ("x", Self.tenths(x)), ("y", Self.tenths(y)), ("font-family", family), ("font-size", Self.tenths(size)),
      ("font-weight", weight), ("letter-spacing", Self.tenths(spacing)), ("text-anchor", anchor), ("fill", color)
    ) {
      ForEach(Array(Self.runs(of: words).enumerated())) { run in
        if run.offset == 0 {
          run.element
        } else {
          XML("tspan", ("dx", "-" + Self.tenths(size / 2))) { run.element }
        }
      }
    }
  }

  /// Returns the runs into which a line is split between adjacent punctuation marks, such as `”：`. Each run after the
  /// first is moved left by half a character, because two adjacent marks leave more space than needed.
  static func runs(of line: String) -> [String] {
    var runs: [String] = []
    var last: Character = " "
    for character in line {
      let isAdjacent =
        "”’」』》）".contains(last) && "，、：；。！？”’」』》）“‘「『《（".contains(character)
        || "，、：；。！？”’」』》）“‘「『《（".contains(last) && "“‘「『《（".contains(character)
      if isAdjacent || runs.isEmpty { runs.append("") }
      runs[runs.count - 1].append(character)
      last = character
    }
    return runs
  }

  /// Returns a length, rounded to a tenth of a pixel.
  private static func tenths(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
