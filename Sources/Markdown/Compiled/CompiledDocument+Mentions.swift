extension CompiledDocument {
  /// Turns first mentions back into plain text: those of ``links`` for which `isDropped` holds.
  ///
  /// What a name means may be known only when everything is read; links of other kinds stay. The references stay in
  /// ``links``, so that the indices of the others hold.
  public mutating func dropMentions(where isDropped: (Int) -> Bool) {
    let dropped = links.indices.map { index in
      if case .mention = links[index].kind { isDropped(index) } else { false }
    }
    guard dropped.contains(true) else { return }
    for index in parts.indices { parts[index].dropLinks(dropped) }
  }
}

extension Part {
  fileprivate mutating func dropLinks(_ dropped: [Bool]) {
    switch self {
    case .prose(let fragment): self = .prose(fragment.droppingLinks(dropped))
    case .turns(var turns):
      for index in turns.indices { turns[index].body = turns[index].body.droppingLinks(dropped) }
      self = .turns(turns)
    case .speaker(var section):
      section.body = section.body.droppingLinks(dropped)
      self = .speaker(section)
    }
  }
}

extension Fragment {
  /// The fragment without the tags around the names of dropped mentions, which are written as ``Renderer`` writes them.
  fileprivate func droppingLinks(_ dropped: [Bool]) -> Fragment {
    var result = Fragment()
    result.html.reserveCapacity(html.count)
    var copied = 0
    for hole in holes {
      guard case .address(let link) = hole.filling, dropped[link] else {
        result.html += html[copied..<hole.offset]
        copied = hole.offset
        result.holes.append(Hole(offset: result.html.count, filling: hole.filling))
        continue
      }
      let name = hole.offset + MentionTags.afterAddress.utf8CodeUnitCount
      // A name is escaped text, so the next "<" begins the tag at its end.
      guard let end = html[name...].firstIndex(of: UInt8(ascii: "<")) else { continue }
      result.html += html[copied..<hole.offset - MentionTags.beforeAddress.utf8CodeUnitCount]
      result.html += html[name..<end]
      copied = end + MentionTags.end.utf8CodeUnitCount
    }
    result.html += html[copied...]
    return result
  }
}

/// The tags of a mention's link: the address stands between the first two.
enum MentionTags {
  static let beforeAddress: StaticString = "<a href=\""
  static let afterAddress: StaticString = "\">"
  static let end: StaticString = "</a>"
}
