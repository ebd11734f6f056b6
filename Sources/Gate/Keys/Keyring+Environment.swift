import SourceFiles

extension Keyring {
  /// The name of the environment variable.
  package static let environmentVariable = "XINGLIN_GATE_KEYS"

  /// Reads the keys from the environment; nil if the variable is not set.
  ///
  /// The variable contains the line itself, or the path of a file that contains it. In both, the line may appear as
  /// `gate init` prints it, with the name in front, or as a shell reads it, with `export` or in quotation marks. Errors
  /// never quote the value, because it may be a damaged secret.
  package init?(environment: [String: String]) throws(GateError) {
    guard
      let value = Self.value(
        of: Self.environmentVariable, prefix: Self.prefix, in: environment, unreadable: .unreadableKeys)
    else { return nil }
    try self.init(line: value.get())
  }

  /// Returns the line that begins with `prefix` from a variable or from the file that it names; nil if the variable is
  /// not set.
  static func value(
    of variable: String, prefix: String, in environment: [String: String], unreadable: GateError
  ) -> Result<String, GateError>? {
    guard let value = environment[variable].map({ bare($0, variable) }), !value.isEmpty else { return nil }
    if value.hasPrefix(prefix) { return .success(value) }
    guard let bytes = try? FileSource.disk.read(value, 4096) else { return .failure(unreadable) }
    return .success(bare(String(decoding: bytes, as: UTF8.self), variable))
  }

  /// Returns the bare value, without surrounding white space, name and quotation marks.
  private static func bare(_ text: String, _ variable: String) -> String {
    var value = trimmed(text)
    while true {
      let before = value
      if value.hasPrefix("export ") { value = trimmed(String(value.dropFirst(7))) }
      if value.hasPrefix(variable) {
        let rest = trimmed(String(value.dropFirst(variable.count)))
        if rest.hasPrefix("=") || rest.hasPrefix(":") { value = trimmed(String(rest.dropFirst())) }
      }
      if let first = value.first, let last = value.last, value.count > 1, quotes.contains([first, last]) {
        value = trimmed(String(value.dropFirst().dropLast()))
      }
      if value == before { return value }
    }
  }

  private static let quotes: Set<[Character]> = [["\"", "\""], ["'", "'"], ["`", "`"], ["“", "”"], ["‘", "’"]]

  /// Returns a string without leading and trailing white space.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    return String(scalars[..<(end.map { scalars.index(after: $0) } ?? scalars.startIndex)])
  }
}
