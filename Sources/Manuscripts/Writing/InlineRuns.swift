/// Text with uniform formatting, or an element between texts.
struct InlineRun {
  /// The content of a run.
  enum Content {
    case text(String)
    case code(String)
    case image(url: String, alternative: String, title: String)
    case note([PandocBlock])
    case lineBreak
  }

  /// The formatting of a run.
  struct Format: Equatable {
    var isStrong = false
    var isEmphasized = false
    var isStrikethrough = false
    var isSuperscript = false
    var isSubscript = false
    /// The target of the link, if any.
    var link: String?
  }

  var content: Content
  var format: Format
}

/// The inline nodes of a block, flattened to runs, so that the nesting order of formats does not matter.
struct InlineRuns {
  private(set) var runs: [InlineRun] = []
  private(set) var notes = ImportNotes()

  /// Flattens `inlines`.
  init(_ inlines: [PandocInline]) {
    add(inlines, InlineRun.Format())
    splitBlanks()
  }

  private mutating func add(_ inlines: [PandocInline], _ format: InlineRun.Format) {
    for inline in inlines { add(inline, format) }
  }

  private mutating func add(_ inline: PandocInline, _ format: InlineRun.Format) {
    func changed(_ change: (inout InlineRun.Format) -> Void) -> InlineRun.Format {
      var format = format
      change(&format)
      return format
    }
    switch inline {
    case .text(let text): add(text: text, format)
    case .space: add(text: " ", format)
    case .softBreak: add(text: "\n", format)
    case .lineBreak: runs.append(InlineRun(content: .lineBreak, format: format))
    case .emphasis(let inner): add(inner, changed { $0.isEmphasized = true })
    case .strong(let inner): add(inner, changed { $0.isStrong = true })
    case .strikeout(let inner): add(inner, changed { $0.isStrikethrough = true })
    case .superscript(let inner): add(inner, changed { $0.isSuperscript = true })
    case .subscript(let inner): add(inner, changed { $0.isSubscript = true })
    case .plain(let inner): add(inner, format)
    case .underline(let inner):
      // Word underlines every link.
      if format.link == nil, !inner.plainText.trimmingBlanks.isEmpty { notes.add(.underlining) }
      add(inner, format)
    case .quoted(let isDouble, let inner):
      add(text: isDouble ? "“" : "‘", format)
      add(inner, format)
      add(text: isDouble ? "”" : "’", format)
    case .code(let text): runs.append(InlineRun(content: .code(text), format: format))
    case .math(let text):
      notes.add(.formula(text))
      runs.append(InlineRun(content: .code(text), format: format))
    case .raw(let name, let text):
      notes.add(.markup("\(name) “\(text)”"))
    case .link(let inner, let url): add(link: inner, url, format)
    case .image(let inner, let url, let title):
      runs.append(InlineRun(content: .image(url: url, alternative: inner.plainText, title: title), format: format))
    case .note(let blocks): runs.append(InlineRun(content: .note(blocks), format: format))
    case .span(let attributes, let inner): add(span: attributes, inner, format)
    case .unknown(let type): notes.add(.markup(type))
    }
  }

  private mutating func add(link inner: [PandocInline], _ url: String, _ format: InlineRun.Format) {
    let scheme = url.lowercased()
    if ["http://", "https://", "mailto:", "tel:"].contains(where: scheme.hasPrefix) {
      var format = format
      format.link = url
      add(inner.plainText.isEmpty && !inner.holdsPicture ? [.text(url)] : inner, format)
    } else {
      // A fragment is a Word bookmark, which is dropped silently; a path leads nowhere on this site.
      if !url.isEmpty, !url.hasPrefix("#") { notes.add(.droppedLink(url)) }
      add(inner, format)
    }
  }

  private mutating func add(span attributes: PandocAttributes, _ inner: [PandocInline], _ format: InlineRun.Format) {
    if attributes.classes.contains("deletion") { return notes.add(.deletedText(inner.plainText)) }
    if attributes.classes.contains("comment-start") {
      let author = attributes["author"].map { "\($0)：" } ?? ""
      return notes.add(.comment(author + inner.plainText))
    }
    // pandoc's placeholder for what it cannot convert.
    if let name = ["chart", "diagram"].first(where: attributes.classes.contains) {
      return notes.add(.markup("Word \(name)"))
    }
    var format = format
    let style = (attributes["style"] ?? "").lowercased().filter { $0 != " " }
    if ["font-weight:bold", "font-weight:6", "font-weight:7", "font-weight:8", "font-weight:9"].contains(
      where: style.contains)
    {
      format.isStrong = true
    }
    switch attributes.style?.lowercased() {
    case "strong": format.isStrong = true
    case "emphasis": format.isEmphasized = true
    default: break
    }
    add(inner, format)
  }

  private mutating func add(text: String, _ format: InlineRun.Format) {
    let clean = text.unicodeScalars.contains(where: Self.isInvisible) ? removeInvisibleCharacters(from: text) : text
    if let last = runs.last, last.format == format, case .text(let before) = last.content {
      runs[runs.count - 1].content = .text(before + clean)
    } else {
      runs.append(InlineRun(content: .text(clean), format: format))
    }
  }

  private mutating func removeInvisibleCharacters(from text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !Self.isInvisible(scalar) {
        result.append(scalar)
      } else if (0xFDD0...0xFDEF).contains(scalar.value) {
        notes.add(.noncharacter)
      }
    }
    return String(result)
  }

  /// Whether a scalar is a control, zero-width character or noncharacter.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
      0x2060...0x2064,
      0xFEFF, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }

  /// Moves white space at the ends of emphasis outside it, since Markdown allows none inside.
  private mutating func splitBlanks() {
    var split: [InlineRun] = []
    for run in runs {
      var plain = run.format
      (plain.isStrong, plain.isEmphasized, plain.isStrikethrough, plain.isSuperscript, plain.isSubscript) = (
        false, false, false, false, false
      )
      guard plain != run.format, case .text(let text) = run.content else {
        split.append(run)
        continue
      }
      let inner = text.trimmingBlanks
      guard inner != text else {
        split.append(run)
        continue
      }
      let before = String(text.unicodeScalars.prefix { $0.properties.isWhitespace })
      if !before.isEmpty { split.append(InlineRun(content: .text(before), format: plain)) }
      guard !inner.isEmpty else { continue }
      split.append(InlineRun(content: .text(inner), format: run.format))
      let after = String(text.unicodeScalars.reversed().prefix { $0.properties.isWhitespace }.map(Character.init))
      if !after.isEmpty { split.append(InlineRun(content: .text(after), format: plain)) }
    }
    runs = split
  }
}
