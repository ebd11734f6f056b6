import Bytes

extension MarkdownWriter {
  /// Returns the Markdown of `inlines`. Line breaks of the document are kept; those that the manuscript's hard wrapping
  /// introduced are joined.
  mutating func inlineText(_ inlines: [PandocInline]) -> String {
    let runs = InlineRuns(inlines)
    add(runs.notes)
    return text(of: runs.runs[...], within: InlineRun.Format())
  }

  /// Returns the Markdown of runs that are nested in the marks of `outer`.
  private mutating func text(of runs: ArraySlice<InlineRun>, within outer: InlineRun.Format) -> String {
    var result = ""
    var rest = runs
    while let first = rest.first {
      guard let step = Self.nestingOrder.first(where: { $0.isActive(in: first.format) && !$0.isActive(in: outer) })
      else {
        result += text(of: first)
        rest = rest.dropFirst()
        continue
      }
      // Group all consecutive runs that share the mark, including blanks between them.
      let group = rest.prefix { step.isActive(in: $0.format) && (step != .link || $0.format.link == first.format.link) }
      var inner = outer
      step.apply(to: &inner, from: first.format)
      result += step.marked(text(of: group, within: inner), first.format)
      rest = rest[group.endIndex...]
    }
    return result
  }

  private mutating func text(of run: InlineRun) -> String {
    switch run.content {
    case .text(let text): Self.joined(MarkdownText.escaped(text))
    case .code(let text): MarkdownText.codeSpan(text)
    case .lineBreak: "\\\n"
    case .note(let blocks): addFootnote(blocks)
    case .image(let url, let alternative, let title): image(url, alternative, title)
    }
  }

  /// Joins lines, without a space between two Chinese characters.
  private static func joined(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return text }
    return lines.dropFirst().reduce(into: String(lines[0])) { result, line in
      let (before, after) = (result.trimmingBlanks.unicodeScalars, line.trimmingBlanks.unicodeScalars)
      let isChinese = ChineseText.removesLineBreak(Array(before)[...], Array(after)[...])
      if isChinese {
        while result.unicodeScalars.last?.properties.isWhitespace == true { result.unicodeScalars.removeLast() }
        result += String(line.drop(while: \.isWhitespace))
      } else {
        result += " " + line
      }
    }
  }

  private mutating func image(_ url: String, _ alternative: String, _ title: String) -> String {
    let text = MarkdownText.escaped(alternative.trimmingBlanks)
    guard let name = pictures[url] else {
      // A data URL has no name worth reporting.
      guard !url.hasPrefix("data:") else { return "" }
      let isRemote = url.hasPrefix("http:") || url.hasPrefix("https:") || url.hasPrefix("//")
      add(isRemote ? .remotePicture(url) : .missingPicture(url))
      guard isRemote else { return text }
      let address = url.hasPrefix("//") ? "https:" + url : url
      return "[\(text.isEmpty ? "图片" : text)](\(MarkdownText.linkDestination(address)))"
    }
    if !WebPictureFormat.isSupported(name) {
      return "[\(text.isEmpty ? name : text)](\(MarkdownText.linkDestination(name)))"
    }
    let caption = MarkdownText.escapedTitle(title.trimmingBlanks)
    return "![\(text)](\(MarkdownText.linkDestination(name))\(caption.isEmpty ? "" : " \"\(caption)\""))"
  }

  /// The inline marks, from outermost to innermost.
  private enum InlineMark {
    case link, strong, emphasis, strike, raise, lower

    func isActive(in format: InlineRun.Format) -> Bool {
      switch self {
      case .link: format.link != nil
      case .strong: format.isStrong
      case .emphasis: format.isEmphasized
      case .strike: format.isStrikethrough
      case .raise: format.isSuperscript
      case .lower: format.isSubscript
      }
    }

    func apply(to outer: inout InlineRun.Format, from format: InlineRun.Format) {
      switch self {
      case .link: outer.link = format.link
      case .strong: outer.isStrong = true
      case .emphasis: outer.isEmphasized = true
      case .strike: outer.isStrikethrough = true
      case .raise: outer.isSuperscript = true
      case .lower: outer.isSubscript = true
      }
    }

    func marked(_ text: String, _ format: InlineRun.Format) -> String {
      guard !text.trimmingBlanks.isEmpty else { return text }
      switch self {
      case .link: return "[\(text)](\(MarkdownText.linkDestination(format.link ?? "")))"
      case .strong: return "**\(text)**"
      case .emphasis: return "*\(text)*"
      case .strike: return "~~\(text)~~"
      case .raise: return "^\(text)^"
      case .lower: return "~\(text)~"
      }
    }
  }

  private static let nestingOrder: [InlineMark] = [.link, .strong, .emphasis, .strike, .raise, .lower]
}

/// Distinguishes the picture formats that browsers support.
enum WebPictureFormat {
  /// Whether `name` has the extension of a picture format that browsers support.
  static func isSupported(_ name: String) -> Bool {
    ["jpg", "png", "gif", "webp", "avif", "svg"].contains { name.hasSuffix("." + $0) }
  }
}
