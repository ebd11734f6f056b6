import Bytes
import Diagnostics
import HTML

extension Renderer {
  /// Writes the start of a block; returns the index of the next node to enter.
  mutating func enterBlock(_ node: Node, at i: Int) -> Int {
    switch node.kind {
    case .paragraph: return enterParagraph(node, at: i)
    case .heading: return enterHeading(node, at: i)
    case .blockQuote:
      newLine()
      out.append("<blockquote>\n")
      return push(i, nil)
    case .list:
      newLine()
      return enterList(node, at: i)
    case .item:
      newLine()
      enterItem(node, at: i)
      return push(i, "</li>\n")
    case .codeBlock: writeCode(node)
    case .htmlBlock: writeHTML(node)
    case .thematicBreak:
      newLine()
      out.append("<hr />\n")
    case .table, .tableRow, .tableCell: return enterTable(node, at: i)
    case .footnote: break
    default: return push(i, nil)
    }
    return Int(node.end)
  }

  /// Writes the end of a block.
  mutating func leaveBlock(_ node: Node, at i: Int) {
    switch node.kind {
    case .paragraph: leaveParagraph(node, at: i)
    case .heading:
      mentionSuppressionDepth -= 1
      let level = renderedLevel(node)
      out.append("</h")
      out.append(number: level)
      out.append(">\n")
    case .blockQuote:
      newLine()
      out.append("</blockquote>\n")
    default: leaveTable(node, at: i)
    }
  }

  // MARK: Paragraphs

  private mutating func enterParagraph(_ node: Node, at i: Int) -> Int {
    counter.endWord()
    if let next = enterFigure(node, at: i) { return next }
    if openElements.isEmpty { excerpt.beginParagraph() }
    if isAttribution(i) { mentionSuppressionDepth += 1 }
    if node.detail == 0 {
      newLine()
      out.append("<p>")
    }
    if let state = pendingCheckbox {
      pendingCheckbox = nil
      writeCheckbox(isDone: state == .done)
    }
    return push(i, nil)
  }

  private mutating func leaveParagraph(_ node: Node, at i: Int) {
    excerpt.isOpen = false
    if isAttribution(i) { mentionSuppressionDepth -= 1 }
    if let footnote = footnoteEnd, footnote.end == Int(node.end), openElements.isEmpty {
      writeBackLinks(footnote.number)
      footnoteEnd = nil
    }
    if node.detail == 0 { out.append("</p>\n") }
  }

  /// Whether a paragraph is the attribution of a block quote: it begins with a dash.
  private func isAttribution(_ i: Int) -> Bool {
    guard hasMatcher, let parent = openElements.last, tree.nodes[parent.node].kind == .blockQuote,
      i + 1 < Int(tree.nodes[i].end), tree.nodes[i + 1].kind == .text
    else { return false }
    return bytes(tree.nodes[i + 1].string).starts(with: "—".utf8)
  }

  // MARK: Headings

  /// The heading level to render.
  func renderedLevel(_ node: Node) -> Int { options.hasTitle ? max(2, Int(node.detail)) : Int(node.detail) }

  private mutating func enterHeading(_ node: Node, at i: Int) -> Int {
    newLine()
    if options.hasTitle, node.detail == 1 { report(.firstLevelHeading, at: Int(node.offset)) }
    let level = renderedLevel(node)
    var words: [UInt8] = []
    var anchorWords = words
    if addPlainText(of: i, to: &words) {
      addPlainText(of: i, to: &anchorWords, setsScripts: false)
    } else {
      anchorWords = words
    }
    let anchor = anchor(of: node, anchorWords)
    // Share the storage if both strings are equal.
    let text = anchor.utf8.elementsEqual(words) ? anchor : String(decoding: words, as: UTF8.self)
    let position = positions.position(of: Int(node.offset))
    document.headings.append(
      Heading(
        level: level, id: anchor, text: text, range: SourceRange(position)))
    out.append("<h")
    out.append(number: level)
    out.append(" id=\"")
    out.append(text: anchor)
    out.append("\">")
    mentionSuppressionDepth += 1
    return push(i, nil)
  }

  /// The anchor of a heading: the one it declares, unless already assigned, or one derived from its text.
  private mutating func anchor(of heading: Node, _ words: [UInt8]) -> String {
    if let identifier = identifier(of: heading) {
      if let declared = anchors.take(declared: identifier) { return declared }
      report(.duplicateHeadingIdentifier, at: Int(heading.offset))
    }
    return words.withUnsafeBufferPointer { anchors.makeAnchor(for: $0) }
  }

  /// The `{#id}` that a heading declares.
  func identifier(of heading: Node) -> ArraySlice<UInt8>? {
    heading.number >= 0 ? tree.bytes(tree.infoStrings[Int(heading.number)]) : nil
  }

  // MARK: Lists

  private mutating func enterList(_ node: Node, at i: Int) -> Int {
    guard node.detail == 1 else {
      out.append("<ul>\n")
      return push(i, "</ul>\n")
    }
    if node.number == 1 {
      out.append("<ol>\n")
    } else {
      out.append("<ol start=\"")
      out.append(number: Int(node.number))
      out.append("\">\n")
    }
    return push(i, "</ol>\n")
  }

  private mutating func enterItem(_ node: Node, at i: Int) {
    guard let state = TaskState(rawValue: node.detail), state != .none, i + 2 < tree.nodes.count else {
      out.append("<li>")
      return
    }
    let isDone = state == .done
    out.append("<li class=\"task\">")
    if tree.nodes[i + 1].detail == 0 {
      // The checkbox belongs inside the paragraph, which is written next, so leave it to that paragraph.
      pendingCheckbox = state
    } else {
      writeCheckbox(isDone: isDone)
    }
    removeTaskMarker(ofTextAt: i + 2)
  }

  /// Writes the checkbox of a task.
  mutating func writeCheckbox(isDone: Bool) {
    out.append("<input type=\"checkbox\" disabled=\"\" aria-label=\"")
    out.append(escapingAttribute: isDone ? options.labels.done : options.labels.open)
    out.append(isDone ? "\" checked=\"\" /> " : "\" /> ")
  }

  /// Removes the marker `[x] ` from the text of a task.
  private mutating func removeTaskMarker(ofTextAt i: Int) {
    guard tree.nodes[i].kind == .text else { return }
    var skipped: Int32 = 3
    let string = bytes(tree.nodes[i].string)
    while skipped < tree.nodes[i].count, string[Int(skipped)] == 0x20 || string[Int(skipped)] == 9 { skipped += 1 }
    skipped = min(skipped, tree.nodes[i].count)
    tree.nodes[i].start += skipped
    tree.nodes[i].count -= skipped
  }

  // MARK: Code and HTML

  private mutating func writeHTML(_ node: Node) {
    let html = bytes(node.string)
    newLine()
    if options.allowsRawHTML {
      out.append(bytes: html)
      newLine()
    } else if AllowedTag(html.prefix { $0 != 10 }.rebased) == .lineBreak, html.count < 8 {
      out.append("<br />\n")
    } else if !html.starts(with: "<!--".utf8) {
      report(.rawHTML(RawHTML.name(of: html)), at: Int(node.offset))
    }
  }

  private mutating func writeCode(_ node: Node) {
    newLine()
    guard node.number >= 0 else {
      out.append("<pre><code>")
      finishCode(node)
      return
    }
    let info = tree.infoStrings[Int(node.number)]
    if !components.isEmpty, writeComponent(node, info: info) { return }
    let name = ComponentSyntax.name(of: bytes(info))
    out.append("<pre><code class=\"language-")
    out.append(escaping: bytes(info)[name].rebased, quotes: true)
    out.append("\">")
    finishCode(node)
  }

  private mutating func finishCode(_ node: Node) {
    out.append(escaping: bytes(node.string), quotes: true)
    out.append("</code></pre>\n")
  }
}

extension Slice where Base == UnsafeBufferPointer<UInt8> {
  /// A buffer of the same bytes, with indices starting at zero.
  var rebased: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: self) }
}
