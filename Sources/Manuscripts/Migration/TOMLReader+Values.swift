extension TOMLReader {
  mutating func readKeys() throws(ImportError) -> [String] {
    var keys: [String] = []
    repeat {
      skipSpaces()
      switch peek() {
      case "\"", "'": keys.append(try readString())
      default:
        let start = offset
        while let scalar = peek(),
          scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        {
          offset += 1
        }
        guard offset > start else { throw syntaxError() }
        keys.append(slice(start..<offset))
      }
      skipSpaces()
      guard keys.count <= Self.maximumDepth else { throw syntaxError() }
    } while take(".")
    return keys
  }

  mutating func readValue() throws(ImportError) -> ImportedValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw syntaxError() }
    skipSpaces()
    switch peek() {
    case "\"", "'": return .text(try readString())
    case "[": return try readArray()
    case "{": return try readInlineTable()
    default:
      let start = offset
      while let scalar = peek(), !",]}#\n".unicodeScalars.contains(scalar) { offset += 1 }
      let word = slice(start..<offset).trimmingBlanks
      let parts = word.split(separator: " ")
      // TOML permits a space between the date and the time.
      guard parts.count == 1 || parts.count == 2 && parts[0].utf8.count == 10 && parts[1].contains(":") else {
        throw syntaxError()
      }
      return .text(word)
    }
  }

  private mutating func readArray() throws(ImportError) -> ImportedValue {
    offset += 1
    var values: [ImportedValue] = []
    while true {
      skipBlanks()
      if take("]") { return .list(values) }
      values.append(try readValue())
      skipBlanks()
      if take("]") { return .list(values) }
      guard take(",") else { throw syntaxError() }
    }
  }

  private mutating func readInlineTable() throws(ImportError) -> ImportedValue {
    offset += 1
    let table = Table()
    skipSpaces()
    if take("}") { return .map([]) }
    while true {
      let path = try readKeys()
      guard take("=") else { throw syntaxError() }
      try insert(path, try readValue(), in: table)
      skipSpaces()
      if take("}") { return .map(table.fields) }
      guard take(",") else { throw syntaxError() }
    }
  }

  private mutating func readString() throws(ImportError) -> String {
    guard let quote = peek() else { throw syntaxError() }
    let isLong = text[offset...].prefix(3).elementsEqual([quote, quote, quote])
    offset += isLong ? 3 : 1
    if isLong, peek() == "\n" { offset += 1 }
    var result = String.UnicodeScalarView()
    while let scalar = peek() {
      if scalar == quote, !isLong || text[offset...].prefix(3).elementsEqual([quote, quote, quote]) {
        offset += isLong ? 3 : 1
        return String(result)
      }
      guard isLong || scalar != "\n" else { throw syntaxError() }
      offset += 1
      if scalar == "\\", quote == "\"" {
        if let escaped = try readEscape() { result.append(escaped) }
      } else {
        result.append(scalar)
      }
    }
    throw syntaxError()
  }

  /// Returns the character that an escape represents, or nil for a line continuation.
  private mutating func readEscape() throws(ImportError) -> Unicode.Scalar? {
    guard let scalar = peek() else { throw syntaxError() }
    offset += 1
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "\"", "\\": return scalar
    case "u", "U":
      let count = scalar == "u" ? 4 : 8
      guard offset + count <= text.count, let value = UInt32(slice(offset..<offset + count), radix: 16),
        let result = Unicode.Scalar(value)
      else { throw syntaxError() }
      offset += count
      return result
    case _ where scalar.properties.isWhitespace:
      while let blank = peek(), blank.properties.isWhitespace { offset += 1 }
      return nil
    default: throw syntaxError()
    }
  }
}
