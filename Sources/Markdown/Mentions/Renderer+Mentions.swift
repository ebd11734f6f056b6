import Bytes
import Diagnostics
import HTML

extension Renderer {
  /// Writes text, turning the first mention of each entity that the matcher finds into a link.
  mutating func writeMentions(in node: Node, _ matcher: any TextMatcher) {
    let text = bytes(node.string)
    var matches: [(range: Range<Int>, identifier: Int)] = []
    matcher.forEachMatch(in: text) { matches.append(($0, $1)) }
    var matchEnd = 0
    var writtenEnd = 0
    for (range, identifier) in matches {
      guard range.lowerBound >= matchEnd, range.upperBound <= text.count, !range.isEmpty else { continue }
      matchEnd = range.upperBound
      if mentions.count(identifier) { continue }
      write(UnsafeBufferPointer(rebasing: text[writtenEnd..<range.lowerBound]))
      link(UnsafeBufferPointer(rebasing: text[range]), identifier, from: Int(node.offset))
      writtenEnd = range.upperBound
    }
    write(UnsafeBufferPointer(rebasing: text[writtenEnd..<text.count]))
  }

  private mutating func link(_ name: UnsafeBufferPointer<UInt8>, _ identifier: Int, from offset: Int) {
    let range = positions.range(positions.find(name, from: offset))
    mentions.begin(identifier, at: range)
    guard !isStandalone else {
      write(name)
      return
    }
    out.append(MentionTags.beforeURL)
    addPlaceholder(.url(link: document.links.count))
    out.append(MentionTags.afterURL)
    write(name)
    out.append(MentionTags.end)
    document.links.append(
      LinkReference(
        kind: .mention(identifier), target: String(decoding: name, as: UTF8.self), hasText: true, range: range))
  }
}
