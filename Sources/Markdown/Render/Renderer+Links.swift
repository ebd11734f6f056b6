import Bytes
import Diagnostics
import HTML

extension Renderer {
  /// Writes the start of a link. A link that is not accepted is reported, and its content stays as text.
  mutating func enterLink(_ node: Node, at i: Int) -> Int {
    let target = tree.targets[Int(node.number)]
    let address = LinkDestination(tree.bytes(target.destination), isImage: false, options: options)
    mentionSuppressionDepth += 1
    if isMarkedAsImage(i, target) { report(.fullWidthImageMark, at: Int(node.offset) - 3, length: 3) }
    guard accept(address, node) else { return push(i, nil) }
    out.append("<a href=\"")
    let isAutomatic = node.detail == 1
    let hasText = !isAutomatic && hasWords(i)
    if address == .site, !isStandalone {
      let link = addReference(.link, node, hasText: hasText || isAutomatic && !isTyped(target))
      addPlaceholder(.url(link: link))
      finishStartTag(target)
      if !document.links[link].hasText {
        addPlaceholder(.title(link: link))
        excerpt.markGap()
        out.append("</a>")
        mentionSuppressionDepth -= 1
        return Int(node.end)
      }
    } else {
      out.append(escapingURL: tree.bytes(target.destination))
      finishStartTag(target)
      if !isAutomatic, !hasText { write(bytes(target.destination)) }
    }
    return push(i, "</a>")
  }

  /// Whether `！` precedes a link to an image file, so that an image was intended.
  private func isMarkedAsImage(_ i: Int, _ target: Tree.Target) -> Bool {
    guard i > 0, tree.nodes[i - 1].kind == .text, bytes(tree.nodes[i - 1].string).suffix(3).elementsEqual("！".utf8)
    else { return false }
    return LinkAddress.isImage(bytes(target.destination))
  }

  private mutating func finishStartTag(_ target: Tree.Target) {
    if !target.title.isEmpty {
      out.append("\" title=\"")
      out.append(escaping: bytes(target.title), quotes: true)
    }
    out.append("\">")
  }

  /// Whether a link contains text or an image.
  func hasWords(_ i: Int) -> Bool {
    tree.nodes[(i + 1)..<Int(tree.nodes[i].end)].contains { node in
      switch node.kind {
      case .text, .codeSpan: node.count > 0
      case .image, .inlineHTML: true
      default: false
      }
    }
  }

  private func isTyped(_ target: Tree.Target) -> Bool {
    let address = tree.bytes(target.destination)
    return address.contains(UInt8(ascii: ":"))
  }

  /// Returns whether a destination may be used, and reports it if not.
  mutating func accept(_ address: LinkDestination, _ node: Node) -> Bool {
    let target = tree.targets[Int(node.number)]
    let length = max(1, Int(target.endOffset) - Int(node.offset))
    switch address {
    case .site, .external: return true
    case .dangerous(let scheme): report(.dangerousLink(scheme), at: Int(node.offset), length: length)
    case .unknown(let scheme):
      let suggestion = Suggestion.nearest(to: scheme, in: options.linkTypes + options.allowedSchemes)
      report(
        .unknownScheme(scheme, suggestion: suggestion, mayBeAllowed: node.kind == .link), at: Int(node.offset),
        length: length)
    }
    return false
  }

  /// Adds a reference for the site to resolve; returns its index.
  mutating func addReference(_ kind: LinkReference.Kind, _ node: Node, hasText: Bool) -> Int {
    let target = tree.targets[Int(node.number)]
    let address = String(decoding: tree.bytes(target.destination), as: UTF8.self)
    let range = positions.range(Int(node.offset)..<Int(target.endOffset))
    document.links.append(LinkReference(kind: kind, target: address, hasText: hasText, range: range))
    return document.links.count - 1
  }

  // MARK: Images

  /// Writes an image. An image that is not accepted is reported, and its description stays as text.
  mutating func writeImage(_ node: Node, at i: Int, hasCaption: Bool, isLinked: Bool = false) {
    let target = tree.targets[Int(node.number)]
    let address = LinkDestination(tree.bytes(target.destination), isImage: true, options: options)
    var words: [UInt8] = []
    addPlainText(of: i, to: &words)
    guard accept(address, node) else {
      words.withUnsafeBufferPointer { write($0) }
      return
    }
    if words == [UInt8(ascii: "-")] {
      // The marker for a decorative image.
      words = []
    } else if !isStandalone, words.allSatisfy({ $0 <= 0x20 }) {
      report(
        .missingAltText(String(decoding: bytes(target.destination), as: UTF8.self)), at: Int(node.offset),
        length: max(1, Int(target.endOffset) - Int(node.offset)))
    }
    // A link needs text, and links cannot be nested.
    let standsAlone = hasCaption && !isLinked && !words.isEmpty
    let link = address == .site && !isStandalone ? addReference(.image, node, hasText: !words.isEmpty) : nil
    if let link { addPlaceholder(.pictureStart(link: link, standsAlone: standsAlone)) }
    out.append("<img")
    if let link {
      addPlaceholder(.image(link: link))
    } else {
      if address == .external, !isStandalone {
        report(
          .externalImage(String(decoding: bytes(target.destination), as: UTF8.self)), at: Int(node.offset),
          length: max(1, Int(target.endOffset) - Int(node.offset)))
      }
      out.append(" src=\"")
      out.append(escapingURL: tree.bytes(target.destination))
      out.append("\"")
    }
    out.append(" alt=\"")
    words.withUnsafeBufferPointer { out.append(escaping: $0, quotes: true) }
    if !target.title.isEmpty, !hasCaption {
      out.append("\" title=\"")
      out.append(escaping: bytes(target.title), quotes: true)
    }
    out.append("\" loading=\"lazy\" decoding=\"async\">")
    if let link { addPlaceholder(.pictureEnd(link: link, standsAlone: standsAlone)) }
  }

  /// Writes a paragraph that consists of an image, or of a link around one, as a figure; returns the index of the next
  /// node.
  mutating func enterFigure(_ paragraph: Node, at i: Int) -> Int? {
    let end = paragraph.end
    guard i + 1 < Int(end), tree.nodes[i + 1].end == end else { return nil }
    var image = i + 1
    let isLinked = tree.nodes[image].kind == .link
    if isLinked { image += 1 }
    guard image < Int(end), tree.nodes[image].kind == .image, tree.nodes[image].end == end else { return nil }
    let target = tree.targets[Int(tree.nodes[image].number)]
    guard isShown(LinkDestination(tree.bytes(target.destination), isImage: true, options: options)) else {
      return nil
    }
    newLine()
    out.append("<figure>")
    if isLinked { writeLinkedImage(i + 1, image) } else { writeImage(tree.nodes[image], at: image, hasCaption: true) }
    if !target.title.isEmpty {
      out.append("<figcaption>")
      mentionSuppressionDepth += 1
      writeCaption(bytes(target.title))
      mentionSuppressionDepth -= 1
      out.append("</figcaption>")
    }
    out.append("</figure>\n")
    return Int(end)
  }

  private func isShown(_ address: LinkDestination) -> Bool { address == .site || address == .external }

  private mutating func writeLinkedImage(_ link: Int, _ image: Int) {
    let depth = openElements.count
    _ = enterLink(tree.nodes[link], at: link)
    writeImage(tree.nodes[image], at: image, hasCaption: true, isLinked: true)
    guard openElements.count > depth, let element = openElements.popLast() else { return }
    if let closing = element.closing { out.append(closing) }
    mentionSuppressionDepth -= 1
  }
}
