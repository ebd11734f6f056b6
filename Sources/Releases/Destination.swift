/// The destination to which a site is published.
package enum Destination: Sendable, Hashable {
  /// A folder on this machine.
  case folder(String)
  /// A folder on a machine reached by SSH, in rsync's notation.
  case host(String, path: String)
  /// A path in a configured rclone remote.
  case store(remote: String, path: String)

  /// Parses `rclone:REMOTE:PATH`, `HOST:PATH`, or a folder; a folder whose name contains a colon is written `./a:b`.
  /// Returns nil for an invalid destination, such as a host that ssh would take for an option.
  package init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    if text.hasPrefix("rclone:") {
      let rest = text.dropFirst("rclone:".count)
      // An on-the-fly rclone remote begins with a colon, such as `:local:/srv/site`.
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
