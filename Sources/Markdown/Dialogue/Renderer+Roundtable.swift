import Bytes

extension Renderer {
  /// Renders a roundtable: a heading followed by a lone `person:` link begins a speaker's section, which extends to the
  /// next heading of the same or a higher level. The theme renders the heading and the link.
  mutating func renderRoundtable() {
    var section: SpeakerSection?
    var i = 0
    while i < tree.nodes.count {
      let node = tree.nodes[i]
      let next = Int(node.end)
      if node.kind == .heading {
        if let open = section, renderedLevel(node) <= document.headings[open.heading].level { finish(&section) }
        if section == nil, let link = lonePersonLink(at: next) {
          finishProse()
          section = beginSection(heading: i, link: link)
          i = Int(tree.nodes[next].end)
          continue
        }
      }
      render(i..<next)
      i = next
    }
    finish(&section)
  }

  /// The index of the link node if the paragraph at `i` consists of a single link to a person.
  private func lonePersonLink(at i: Int) -> Int? {
    guard i + 1 < tree.nodes.count, tree.nodes[i].kind == .paragraph, tree.nodes[i + 1].kind == .link,
      tree.nodes[i + 1].end == tree.nodes[i].end, isPersonLink(tree.nodes[i + 1])
    else { return nil }
    return i + 1
  }

  private mutating func beginSection(heading: Int, link: Int) -> SpeakerSection {
    // Register the heading like any other, but discard its HTML.
    render(heading..<Int(tree.nodes[heading].end))
    _ = takeFragment()
    let reference = addReference(.link, tree.nodes[link], hasText: hasWords(link))
    return SpeakerSection(heading: document.headings.count - 1, link: reference, body: Fragment())
  }

  private mutating func finish(_ section: inout SpeakerSection?) {
    guard var finished = section else { return }
    finished.body = takeFragment()
    document.parts.append(.speaker(finished))
    section = nil
  }
}
