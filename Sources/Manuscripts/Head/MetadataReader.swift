/// Separates the metadata of a manuscript (title, bylines) and its advertisements from the body.
struct MetadataReader {
  private(set) var metadata: ManuscriptMetadata
  private(set) var blocks: [PandocBlock]
  private(set) var notes = ImportNotes()

  /// The number of blocks to examine above and below the body.
  private static let scanLimits = (above: 14, below: 8)

  /// Reads the blocks of a document; `head` is the metadata that is already known.
  init(_ blocks: [PandocBlock], head: ManuscriptMetadata) {
    self.metadata = head
    // Web pages wrap the body, bylines included, in divisions without meaning.
    self.blocks = blocks.flatMap(\.unwrapped)
    readAbove()
    readBelow()
    readDateline()
    splitTitle()
  }

  // MARK: Above

  private mutating func readAbove() {
    var pictures: [PandocBlock] = []
    var seen = 0
    while let block = blocks.first, seen < Self.scanLimits.above {
      guard let line = Line(block) else { break }
      seen += 1
      if line.text.isEmpty {
        // A picture above the body belongs to it.
        if line.holdsPicture { pictures.append(block) }
      } else if !take(line) {
        break
      }
      blocks.removeFirst()
    }
    blocks = pictures + blocks
  }

  /// Consumes a line above the body, or returns false if the body begins with it.
  private mutating func take(_ line: Line) -> Bool {
    if line.holdsPicture { return false }
    if let part = Self.headline(line.text) {
      switch part.field {
      case .title: metadata.title = part.text
      case .subtitle: metadata.subtitle = part.text
      default: metadata.kicker = part.text
      }
      return true
    }
    if line.text == metadata.title || line.text == metadata.subtitle {
      if line.text == metadata.title { notes.add(.repeatedTitle) }
      return true
    }
    if Self.isSpam(line.text, isAboveTitle: metadata.title == nil) {
      notes.add(.line(line.text))
      return true
    }
    if let byline = Byline(line.text) {
      metadata.add(byline, &notes, line: line.text)
      return true
    }
    if metadata.title == nil {
      guard line.level == 1 || line.isTitleCandidate else { return false }
      metadata.title = line.text
      return true
    }
    if metadata.subtitle == nil, line.style == "subtitle" || line.text.hasPrefix("——") || line.text.hasPrefix("--") {
      metadata.subtitle = line.text.trimmingDashes
      return true
    }
    return false
  }

  /// Parses a headline marked the newspapers' way, such as `（引题）…`.
  private static func headline(_ text: String) -> (field: Byline.Field, text: String)? {
    for (mark, field) in [
      ("引题", Byline.Field.kicker), ("肩题", .kicker), ("眉题", .kicker), ("主题", .title), ("正题", .title), ("副题", .subtitle),
    ] {
      for open in ["（\(mark)）", "(\(mark))", "【\(mark)】"] where text.hasPrefix(open) {
        return (field, String(text.dropFirst(open.count)).trimmingBlanks)
      }
    }
    return nil
  }

  /// Whether a line was added by a site or a program: an advertisement, or an invitation to follow an account.
  ///
  /// A single keyword may occur in a headline, so one alone is not enough. Above the title, any line with a URL counts,
  /// because no line of an article has one there.
  private static func isSpam(_ text: String, isAboveTitle: Bool) -> Bool {
    let lower = text.lowercased()
    guard text.unicodeScalars.count <= 80 else { return false }
    if text.unicodeScalars.count <= 40, spamPhrases.contains(where: lower.contains) { return true }
    let hasAddress = ["http://", "https://", "www.", ".com", ".net", ".cn"].contains(where: lower.contains)
    if isAboveTitle, hasAddress, Byline(text) == nil { return true }
    let hits = spamKeywords.count(where: lower.contains)
    return hits > 1 || hits == 1 && (hasAddress || text.utf8.count { (0x30...0x39).contains($0) } > 4)
  }

  private static let spamPhrases = ["扫码关注", "点击上方", "点击蓝字", "关注我们", "长按识别"]
  private static let spamKeywords = ["加微信", "加qq", "免费下载", "免费领取", "代写", "更多精彩", "更多资料", "广告"]

  // MARK: Below

  private mutating func readBelow() {
    var pictures: [PandocBlock] = []
    var seen = 0
    while let block = blocks.last, seen < Self.scanLimits.below, let line = Line(block) {
      seen += 1
      if line.holdsPicture {
        pictures.insert(block, at: 0)
      } else if !line.text.isEmpty {
        if let byline = Byline(line.text),
          !byline.fields.contains(where: { $0.field == .title || $0.field == .summary })
        {
          metadata.add(byline, &notes, line: line.text)
        } else if Self.isPageChrome(line.text) {
          notes.add(.line(line.text))
        } else {
          break
        }
      }
      blocks.removeLast()
    }
    // A picture below the last byline may be a QR code. Keep it for a person to check.
    blocks += pictures
  }

  private static let buttons: Set<String> = [
    "阅读原文", "点赞", "在看", "分享", "收藏", "预览时标签不可点", "微信扫一扫关注该公众号", "微信扫一扫", "喜欢此内容的人还喜欢", "返回顶部", "打印本页",
    "关闭窗口", "【打印】", "【关闭】", "打印", "关闭", "END", "- END -", "—END—",
  ]

  private static func isPageChrome(_ text: String) -> Bool {
    buttons.contains(text) || isSpam(text, isAboveTitle: false)
  }

  // MARK: Within

  /// Takes the names from a dateline such as `本报讯（记者 李某 通讯员 王某）`, and leaves its text in place.
  private mutating func readDateline() {
    guard let block = blocks.first(where: { Line($0).map { !$0.text.isEmpty } ?? true }), let line = Line(block) else {
      return
    }
    let start = line.text.unicodeScalars.prefix(48)
    guard let open = start.firstIndex(where: { "（(".unicodeScalars.contains($0) }),
      let close = start[open...].firstIndex(where: { "）)".unicodeScalars.contains($0) }),
      let byline = Byline(String(start[start.index(after: open)..<close]))
    else { return }
    for (field, value) in byline.fields {
      if field == .authors, metadata.authors.isEmpty { metadata.authors.appendUnique(Byline.names(value)) }
      if field == .correspondents, metadata.correspondents.isEmpty {
        metadata.correspondents.appendUnique(Byline.names(value))
      }
    }
  }

  /// Splits `人物｜题目` into a kicker and a title.
  private mutating func splitTitle() {
    guard metadata.kicker == nil, let title = metadata.title else { return }
    let parts = title.split(maxSplits: 1) { "｜丨|".contains($0) }.map { String($0).trimmingBlanks }
    guard parts.count == 2, (1...10).contains(parts[0].count), parts[1].count > 2 else { return }
    (metadata.kicker, metadata.title) = (parts[0], parts[1])
  }
}

extension PandocBlock {
  /// The contents of a division without a style, unwrapped recursively; otherwise the block itself.
  fileprivate var unwrapped: [PandocBlock] {
    guard case .division(let attributes, let inner) = self, attributes.style == nil else { return [self] }
    return inner.flatMap(\.unwrapped)
  }
}

/// A block that may be a line of the manuscript's metadata.
private struct Line {
  let text: String
  /// The heading level, or 0 for a paragraph.
  var level = 0
  /// The lowercased name of the paragraph style.
  var style = ""
  let holdsPicture: Bool

  /// Returns nil for a block that is not a line, such as a table or a list.
  init?(_ block: PandocBlock) {
    switch block {
    case .paragraph(let inlines), .plain(let inlines):
      text = inlines.plainText.trimmingBlanks
      holdsPicture = inlines.holdsPicture
    case .heading(let level, let inlines):
      text = inlines.plainText.trimmingBlanks
      holdsPicture = inlines.holdsPicture
      self.level = level
    case .division(let attributes, let inner):
      guard inner.count == 1, let line = Line(inner[0]) else { return nil }
      self = line
      if let name = attributes.style { style = name.lowercased() }
    default: return nil
    }
  }

  /// Whether the line may be a title: short, and not a sentence.
  var isTitleCandidate: Bool {
    guard (2...60).contains(text.unicodeScalars.count), let last = text.unicodeScalars.last else { return false }
    return !"。；，,;".unicodeScalars.contains(last) && !text.contains("。") && HeadingNumber(text) == nil
  }
}

extension String {
  /// The string without leading dashes.
  var trimmingDashes: String { String(trimmingBlanks.drop { "—-–―".contains($0) }).trimmingBlanks }
}
