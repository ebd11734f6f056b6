/// Where a site is published.
package enum Destination: Sendable, Hashable {
  /// A folder of this machine.
  case folder(String)
  /// A folder of a machine that is reached by ssh, as rsync spells it.
  case host(String, path: String)
  /// A path of a store that rclone knows.
  case store(remote: String, path: String)

  /// Parses `rclone:REMOTE:PATH`, `HOST:PATH`, or a folder; a folder whose name holds a colon is written `./a:b`. Nil for what can
  /// be none, such as a host that ssh would take for an option.
  package init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    if text.hasPrefix("rclone:") {
      let rest = text.dropFirst("rclone:".count)
      // A remote that rclone makes up on the spot begins with a colon, such as `:local:/srv/site`.
      guard let colon = rest.dropFirst().firstIndex(of: ":"), !rest.hasPrefix("-") else { return nil }
      self = .store(remote: String(rest[...colon]), path: Self.trimmed(rest[rest.index(after: colon)...]))
      return
    }
    if let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") {
      let (host, path) = (text[..<colon], Self.trimmed(text[text.index(after: colon)...]))
      guard !host.isEmpty, !host.hasPrefix("-"), !host.contains(where: \.isWhitespace), !path.isEmpty else {
        return nil
      }
      self = .host(String(host), path: path.hasPrefix("-") ? "./" + path : path)
      return
    }
    self = .folder(Self.trimmed(text[...]))
  }

  private static func trimmed(_ path: Substring) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}
