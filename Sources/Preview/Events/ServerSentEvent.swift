/// An event for open pages. Source: HTML Standard, "Server-sent events".
package struct ServerSentEvent: Sendable, Equatable {
  /// The type for which a page listens; without one it is `message`.
  package var name: String?
  /// What the page receives; may have several lines.
  package var data: String

  /// An event.
  package init(name: String? = nil, data: String) {
    self.name = name
    self.data = data
  }

  /// The lines of the event in a stream. Line ends within its parts begin new lines or are left out.
  func bytes(id: Int) -> [UInt8] {
    var text = "id: \(id)\n"
    if let name { text += "event: " + name.filter { !$0.isNewline } + "\n" }
    for line in data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { text += "data: \(line)\n" }
    return Array((text + "\n").utf8)
  }
}
