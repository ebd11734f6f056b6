extension CompiledDocument {
  /// Turns each first mention in ``links`` whose index satisfies `isDropped` back into plain text.
  ///
  /// What a name refers to may not be known until the whole site has been read. Links of other kinds stay. Returns the
  /// previous indices of the remaining links.
  package mutating func dropMentions(where isDropped: (Int) -> Bool) -> [Int] {
    let kept = links.indices.filter { index in
      if case .mention = links[index].kind { !isDropped(index) } else { true }
    }
    guard kept.count < links.count else { return kept }
    var places = [Int?](repeating: nil, count: links.count)
    for (place, index) in kept.enumerated() { places[index] = place }
    links = kept.map { links[$0] }
    for index in parts.indices { parts[index].moveLinks(to: places) }
    return kept
  }
}

extension Part {
  /// Renumbers links; a link without a new index becomes plain text.
  fileprivate mutating func moveLinks(to places: [Int?]) {
    switch self {
    case .prose(let fragment): self = .prose(fragment.movingLinks(to: places))
    case .turns(var turns):
      for index in turns.indices {
        turns[index].link = turns[index].link.flatMap { places[$0] }
        turns[index].body = turns[index].body.movingLinks(to: places)
      }
      self = .turns(turns)
    case .speaker(var section):
      section.link = places[section.link] ?? section.link
      section.body = section.body.movingLinks(to: places)
      self = .speaker(section)
    }
  }
}

extension Fragment {
  fileprivate func movingLinks(to places: [Int?]) -> Fragment {
    var result = Fragment()
    result.html.reserveCapacity(html.count)
    var copied = 0
    for hole in holes {
      if let filling = hole.filling.moved(to: places) {
        result.html += html[copied..<hole.offset]
        copied = hole.offset
        result.holes.append(Hole(offset: result.html.count, filling: filling))
        continue
      }
      // Drop the tags around the name. The name is escaped text, so the next "<" starts its end tag.
      let name = hole.offset + MentionTags.afterAddress.utf8CodeUnitCount
      let end = html[name...].firstIndex(of: UInt8(ascii: "<")) ?? html.endIndex
      result.html += html[copied..<hole.offset - MentionTags.beforeAddress.utf8CodeUnitCount]
      result.html += html[name..<end]
      copied = min(html.endIndex, end + MentionTags.end.utf8CodeUnitCount)
    }
    result.html += html[copied...]
    return result
  }
}

extension Fragment.Filling {
  /// The filling with its link renumbered; nil if the link was dropped.
  fileprivate func moved(to places: [Int?]) -> Fragment.Filling? {
    switch self {
    case .address(let link): places[link].map { .address(link: $0) }
    case .title(let link): places[link].map { .title(link: $0) }
    case .image(let link): places[link].map { .image(link: $0) }
    case .pictureStart(let link, let alone): places[link].map { .pictureStart(link: $0, standsAlone: alone) }
    case .pictureEnd(let link, let alone): places[link].map { .pictureEnd(link: $0, standsAlone: alone) }
    case .component: self
    }
  }
}

/// The tags of a mention's link; the URL goes between the first two strings.
enum MentionTags {
  static let beforeAddress: StaticString = "<a href=\""
  static let afterAddress: StaticString = "\">"
  static let end: StaticString = "</a>"
}
