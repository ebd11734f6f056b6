import Bytes
import CMark

extension TreeBuilder {
  /// Whether a soft break separates Chinese characters or marks, so that it renders as nothing.
  ///
  /// The marks “ ” ‘ ’ — … · count if one of the neighbours is unambiguously Chinese: a Han character or a wide mark,
  /// or an ambiguous mark with one inside.
  ///
  /// A link without text, which gets the name of its target, counts as a Han character.
  func isDropped(_ node: CNode) -> Bool {
    let (followsName, precedesName) = (endsWithNamedLink(before: node), beginsWithNamedLink(after: node))
    if followsName { return !precedesName && text(after: node).flatMap(firstScalar(of:)).map(isChinese) ?? false }
    if precedesName { return lastScalar.map(isChinese) ?? false }
    guard !lastText.isEmpty, let next = text(after: node) else { return false }
    return tree.text.withUnsafeBufferPointer { all in
      let before = UnsafeBufferPointer(rebasing: all[lastText])
      guard let (last, _) = UTF8Scalars.decode(before, before: before.count) else { return false }
      let start = endOfMarks(next)
      guard start < next.count else { return false }
      let first = UTF8Scalars.decode(next, at: start).scalar
      let (joinsLast, joinsFirst) = (Characters.joins(last), Characters.joins(first))
      if joinsLast, joinsFirst { return true }
      guard joinsLast || Characters.isAmbiguous(last), joinsFirst || Characters.isAmbiguous(first) else { return false }
      return joinsLast || joinsFirst || AmbiguousWidthResolver(before).isWide(before: before.count)
        || AmbiguousWidthResolver(next).isWide(from: start)
    }
  }

  /// The first scalar of `text` after its marks.
  private func firstScalar(of text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let start = endOfMarks(text)
    return start < text.count ? UTF8Scalars.decode(text, at: start).scalar : nil
  }

  /// The last scalar of the last text or code in the block.
  private var lastScalar: UInt32? {
    guard !lastText.isEmpty else { return nil }
    return tree.text.withUnsafeBufferPointer { UTF8Scalars.decode($0, before: lastText.upperBound)?.scalar }
  }

  private func isChinese(_ scalar: UInt32) -> Bool { Characters.joins(scalar) || Characters.isAmbiguous(scalar) }

  /// The next text or code after `node` in the same block.
  private func text(after node: CNode) -> UnsafeBufferPointer<UInt8>? {
    var at = node
    while true {
      guard let next = cmark_node_next(at) else {
        guard let parent = cmark_node_parent(at),
          cmark_node_get_type(parent).rawValue >= CMARK_NODE_FIRST_INLINE.rawValue
        else { return nil }
        at = parent
        continue
      }
      at = next
      while let child = cmark_node_first_child(at), cmark_node_get_type(at) != CMARK_NODE_IMAGE { at = child }
      switch cmark_node_get_type(at) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: return CString.bytes(cmark_node_get_literal(at))
      case CMARK_NODE_HTML_INLINE: continue
      default: return nil
      }
    }
  }

  private func endOfMarks(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var i = 0
    while let mark = Mark.at(i, in: text) { i += mark == Mark.flankThenPunctuation || mark == Mark.cell ? 6 : 3 }
    return i
  }

  /// Whether the inline before `node` ends with a link that gets the name of its target.
  private func endsWithNamedLink(before node: CNode) -> Bool {
    guard var at = cmark_node_previous(node) else { return false }
    while let child = cmark_node_last_child(at) { at = child }
    return isNamedLink(at)
  }

  /// Whether the inline after `node` begins with a link that gets the name of its target.
  private func beginsWithNamedLink(after node: CNode) -> Bool {
    guard var at = cmark_node_next(node) else { return false }
    while let child = cmark_node_first_child(at) { at = child }
    return isNamedLink(at)
  }

  /// Whether `node` is a link without text to a page of the site; an external one shows its URL.
  private func isNamedLink(_ node: CNode) -> Bool {
    guard cmark_node_get_type(node) == CMARK_NODE_LINK, cmark_node_first_child(node) == nil else { return false }
    let url = CString.bytes(cmark_node_get_url(node))
    return !url.isEmpty && !["http:", "https:", "//", "mailto:", "tel:"].contains { url.starts(with: $0.utf8) }
  }
}
