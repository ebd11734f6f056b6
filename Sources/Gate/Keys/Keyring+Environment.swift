import SourceFiles

extension Keyring {
  /// The name of the variable.
  public static let variable = "XINGLIN_GATE_KEYS"

  /// Reads the keys from the environment; nil if the variable is not set.
  ///
  /// The variable is the line itself, or the path of a file that holds it, perhaps as `XINGLIN_GATE_KEYS=…`. Faults never
  /// quote the value: it may be a damaged secret.
  public init?(environment: [String: String]) throws(GateFault) {
    guard let value = environment[Self.variable].map(Self.trimmed), !value.isEmpty else { return nil }
    try self.init(text: value.hasPrefix(Self.prefix) ? value : Self.contents(of: value))
  }

  private init(text: String) throws(GateFault) {
    var line = Self.trimmed(text)
    if line.hasPrefix(Self.variable + "=") { line.removeFirst(Self.variable.count + 1) }
    try self.init(line: line)
  }

  /// Returns a text without white space at both ends.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    return String(scalars[..<(end.map { scalars.index(after: $0) } ?? scalars.startIndex)])
  }

  private static func contents(of path: String) throws(GateFault) -> String {
    do {
      return String(decoding: try FileSource.disk.read(path, 4096), as: UTF8.self)
    } catch {
      throw .unreadableKeys
    }
  }
}
