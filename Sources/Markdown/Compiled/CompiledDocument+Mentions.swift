extension CompiledDocument {
  /// Turns each first mention in ``links`` whose index satisfies `isDropped` back into plain text.
  ///
  /// What a name refers to may not be known until the whole site has been read. Links of other kinds stay. Returns the
  /// previous indices of the remaining links.
  package mutating func dropMentions(where isDropped: (Int) -> Bool) -> [Int] {
    let remaining = links.indices.filter { index in
      if case .mention = links[index].kind { !isDropped(index) } else { true }
    }
    guard remaining.count < links.count else { return remaining }
    var newIndices = [Int?](repeating: nil, count: links.count)
    for (newIndex, index) in remaining.enumerated() { newIndices[index] = newIndex }
    links = remaining.map { links[$0] }
    for index in parts.indices { parts[index].renumberLinks(using: newIndices) }
    return remaining
  }
}

extension Part {
  /// Renumbers links; a link without a new index becomes plain text.
  fileprivate mutating func renumberLinks(using newIndices: [Int?]) {
    switch self {
    case .prose(let fragment): self = .prose(fragment.renumberingLinks(using: newIndices))
    case .turns(var turns):
      for index in turns.indices {
        turns[index].link = turns[index].link.flatMap { newIndices[$0] }
        turns[index].body = turns[index].body.renumberingLinks(using: newIndices)
      }
      self = .turns(turns)
    case .speaker(var section):
      section.link = newIndices[section.link] ?? section.link
      section.body = section.body.renumberingLinks(using: newIndices)
      self = .speaker(section)
    }
  }
}

extension Fragment {
  fileprivate func renumberingLinks(using newIndices: [Int?]) -> Fragment {
    var result = Fragment()
    result.html.reserveCapacity(html.count)
    var copied = 0
    for placeholder in placeholders {
      if let content = placeholder.content.renumbered(using: newIndices) {
        result.html += html[copied..<placeholder.offset]
        copied = placeholder.offset
        result.placeholders.append(Placeholder(offset: result.html.count, content: content))
        continue
      }
      // Drop the tags around the name. The name is escaped text, so the next "<" starts its end tag.
      let name = placeholder.offset + MentionTags.afterURL.utf8CodeUnitCount
      let end = html[name...].firstIndex(of: UInt8(ascii: "<")) ?? html.endIndex
      result.html += html[copied..<placeholder.offset - MentionTags.beforeURL.utf8CodeUnitCount]
      result.html += html[name..<end]
      copied = min(html.endIndex, end + MentionTags.end.utf8CodeUnitCount)
    }
    result.html += html[copied...]
    return result
  }
}

extension Fragment.PlaceholderContent {
  /// The content with its link renumbered; nil if the link was dropped.
  fileprivate func renumbered(using newIndices: [Int?]) -> Fragment.PlaceholderContent? {
    switch self {
    case .url(let link): newIndices[link].map { .url(link: $0) }
    case .title(let link): newIndices[link].map { .title(link: $0) }
    case .image(let link): newIndices[link].map { .image(link: $0) }
    case .pictureStart(let link, let alone): newIndices[link].map { .pictureStart(link: $0, standsAlone: alone) }
    case .pictureEnd(let link, let alone): newIndices[link].map { .pictureEnd(link: $0, standsAlone: alone) }
    case .component: self
    }
  }
}

/// The tags of a mention's link; the URL goes between the first two strings.
enum MentionTags {
  static let beforeURL: StaticString = "<a href=\""
  static let afterURL: StaticString = "\">"
  static let end: StaticString = "</a>"
}
