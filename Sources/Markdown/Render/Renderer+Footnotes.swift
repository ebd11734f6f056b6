import Bytes
import Diagnostics
import HTML

extension Renderer {
  /// Writes a footnote reference, or its source text if no footnote matches.
  mutating func writeReference(_ node: Node) {
    let number = Int(node.number)
    guard tree.footnotes[number] >= 0, footnotes.ordinals[number] > 0 else {
      write(bytes(node.string))
      return
    }
    footnotes.rendered[number] += 1
    let ordinal = footnotes.ordinals[number]
    out.append("<sup class=\"footnote\"><a href=\"#fn-")
    out.append(text: options.footnotePrefix)
    out.append(number: ordinal)
    out.append("\" id=\"")
    append(reference: footnotes.rendered[number], to: ordinal)
    out.append("\" role=\"doc-noteref\">")
    out.append(number: ordinal)
    out.append("</a></sup>")
  }

  /// Writes all referenced footnotes and reports those without references.
  mutating func writeFootnotes() {
    for node in tree.nodes where node.kind == .footnote {
      let number = Int(node.number)
      if footnotes.ordinals[number] == 0, tree.footnotes[number] >= 0,
        tree.nodes[Int(tree.footnotes[number])].offset == node.offset
      {
        report(.unusedFootnote, at: Int(node.offset))
      }
    }
    guard !footnotes.order.isEmpty else { return }
    newLine()
    out.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    out.append(escapingAttribute: options.labels.footnotes)
    out.append("\">\n<ol>\n")
    for (index, number) in footnotes.order.enumerated() { writeFootnote(number, ordinal: index + 1) }
    out.append("</ol>\n</section>\n")
  }

  private mutating func writeFootnote(_ number: Int, ordinal: Int) {
    let node = Int(tree.footnotes[number])
    let end = Int(tree.nodes[node].end)
    out.append("<li id=\"fn-")
    out.append(text: options.footnotePrefix)
    out.append(number: ordinal)
    out.append("\">\n")
    footnoteEnd = (end, number)
    render(node + 1..<end)
    if footnoteEnd != nil {
      newLine()
      out.append("<p>")
      writeBackLinks(number)
      out.append("</p>\n")
      footnoteEnd = nil
    }
    out.append("</li>\n")
  }

  /// Writes links from a footnote back to all its references.
  mutating func writeBackLinks(_ number: Int) {
    let ordinal = footnotes.ordinals[number]
    for reference in stride(from: 1, through: footnotes.references[number], by: 1) {
      out.append(" <a href=\"#")
      append(reference: reference, to: ordinal)
      out.append("\" role=\"doc-backlink\" aria-label=\"")
      out.append(escapingAttribute: options.labels.back)
      out.append(" ")
      out.append(number: ordinal)
      if reference > 1 {
        out.append("-")
        out.append(number: reference)
      }
      out.append("\">↩</a>")
    }
  }

  private mutating func append(reference: Int, to ordinal: Int) {
    out.append("fnref-")
    out.append(text: options.footnotePrefix)
    out.append(number: ordinal)
    if reference > 1 {
      out.append("-")
      out.append(number: reference)
    }
  }
}
