import Bytes
import Diagnostics
import HTML

extension Renderer {
  /// Writes the start of an inline; returns the index of the next node to enter.
  mutating func enterInline(_ node: Node, at i: Int) -> Int {
    switch node.kind {
    case .text: writeText(node)
    case .codeSpan:
      out.append("<code>")
      write(bytes(node.string))
      out.append("</code>")
    case .softBreak:
      out.append("\n")
      counter.endWord()
      excerpt.appendSpace()
    case .lineBreak:
      out.append(node.detail == 1 ? "<br />" : "<br />\n")
      counter.endWord()
      excerpt.appendSpace()
    case .emphasis:
      out.append("<em>")
      return push(i, "</em>")
    case .strong:
      out.append("<strong>")
      return push(i, "</strong>")
    case .deletionStart: out.append("<del>")
    case .deletionEnd: out.append("</del>")
    case .superscriptStart: beginScript(.superscript)
    case .subscriptStart: beginScript(.subscript)
    case .superscriptEnd: endScript("</sup>")
    case .subscriptEnd: endScript("</sub>")
    case .link: return enterLink(node, at: i)
    case .image: writeImage(node, at: i, hasCaption: false)
    case .inlineHTML: writeInlineHTML(node)
    case .footnoteReference: writeReference(node)
    default: break
    }
    return Int(node.end)
  }

  private mutating func writeText(_ node: Node) {
    if hasMatcher, mentionSuppressionDepth == 0, let matcher = options.matcher {
      writeMentions(in: node, matcher)
    } else {
      write(bytes(node.string))
    }
  }

  private mutating func beginScript(_ script: Script) {
    out.append(script == .superscript ? "<sup>" : "<sub>")
    self.script = script
  }

  private mutating func endScript(_ tag: StaticString) {
    out.append(tag)
    script = nil
  }

  private mutating func writeInlineHTML(_ node: Node) {
    let html = bytes(node.string)
    if options.allowsRawHTML {
      out.append(bytes: html)
    } else if !html.starts(with: "<!--".utf8) {
      report(.rawHTML(RawHTML.name(of: html)), at: Int(node.offset), length: html.count)
    }
  }

  /// Appends the text of a node without markup; returns whether it contains superscripts or subscripts. `setsScripts`
  /// replaces these with the corresponding Unicode characters (CO₂); otherwise they are set on the line (CO2).
  @discardableResult
  func addPlainText(of i: Int, to words: inout [UInt8], setsScripts: Bool = true) -> Bool {
    var start = 0
    var hasScripts = false
    for node in tree.nodes[i..<Int(tree.nodes[i].end)] {
      switch node.kind {
      case .text, .codeSpan: words.append(contentsOf: bytes(node.string))
      case .softBreak, .lineBreak: words.append(UInt8(ascii: " "))
      case .superscriptStart, .subscriptStart: start = words.count
      case .superscriptEnd, .subscriptEnd:
        hasScripts = true
        guard setsScripts else { continue }
        let script: Script = node.kind == .superscriptEnd ? .superscript : .subscript
        Self.convertScript(script, in: &words, from: min(start, words.count))
      default: break
      }
    }
    return hasScripts
  }
}
