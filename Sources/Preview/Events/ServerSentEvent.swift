/// An event for open pages. Source: HTML Standard, "Server-sent events".
package struct ServerSentEvent: Sendable, Equatable {
  /// The event type that a page listens for; `message` if it is nil.
  package var name: String?
  /// The data that the page receives; may have several lines.
  package var data: String

  /// Creates an event.
  package init(name: String? = nil, data: String) {
    self.name = name
    self.data = data
  }

  /// Returns the event encoded for the stream. A newline in the data starts another `data` line; newlines in other
  /// fields are removed.
  func bytes(id: Int) -> [UInt8] {
    var text = "id: \(id)\n"
    if let name { text += "event: " + name.filter { !$0.isNewline } + "\n" }
    for line in data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { text += "data: \(line)\n" }
    return Array((text + "\n").utf8)
  }
}
