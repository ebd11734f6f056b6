extension TOMLReader {
  mutating func keys() throws(ImportRefusal) -> [String] {
    var keys: [String] = []
    repeat {
      skipSpaces()
      switch peek() {
      case "\"", "'": keys.append(try string())
      default:
        let start = offset
        while let scalar = peek(),
          scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        {
          offset += 1
        }
        guard offset > start else { throw fault() }
        keys.append(slice(start..<offset))
      }
      skipSpaces()
      guard keys.count <= Self.deepest else { throw fault() }
    } while take(".")
    return keys
  }

  mutating func value() throws(ImportRefusal) -> ForeignValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault() }
    skipSpaces()
    switch peek() {
    case "\"", "'": return .text(try string())
    case "[": return try list()
    case "{": return try table()
    default:
      let start = offset
      while let scalar = peek(), !",]}#\n".unicodeScalars.contains(scalar) { offset += 1 }
      let word = slice(start..<offset).trimmingBlanks
      let parts = word.split(separator: " ")
      // TOML permits a space between the date and the time.
      guard parts.count == 1 || parts.count == 2 && parts[0].utf8.count == 10 && parts[1].contains(":") else {
        throw fault()
      }
      return .text(word)
    }
  }

  private mutating func list() throws(ImportRefusal) -> ForeignValue {
    offset += 1
    var values: [ForeignValue] = []
    while true {
      skipBlanks()
      if take("]") { return .list(values) }
      values.append(try value())
      skipBlanks()
      if take("]") { return .list(values) }
      guard take(",") else { throw fault() }
    }
  }

  private mutating func table() throws(ImportRefusal) -> ForeignValue {
    offset += 1
    let table = Table()
    skipSpaces()
    if take("}") { return .map([]) }
    while true {
      let path = try keys()
      guard take("=") else { throw fault() }
      try place(path, try value(), in: table)
      skipSpaces()
      if take("}") { return .map(table.fields) }
      guard take(",") else { throw fault() }
    }
  }

  private mutating func string() throws(ImportRefusal) -> String {
    guard let quote = peek() else { throw fault() }
    let isLong = text[offset...].prefix(3).elementsEqual([quote, quote, quote])
    offset += isLong ? 3 : 1
    if isLong, peek() == "\n" { offset += 1 }
    var result = String.UnicodeScalarView()
    while let scalar = peek() {
      if scalar == quote, !isLong || text[offset...].prefix(3).elementsEqual([quote, quote, quote]) {
        offset += isLong ? 3 : 1
        return String(result)
      }
      guard isLong || scalar != "\n" else { throw fault() }
      offset += 1
      if scalar == "\\", quote == "\"" {
        if let escaped = try escape() { result.append(escaped) }
      } else {
        result.append(scalar)
      }
    }
    throw fault()
  }

  /// Returns the character that an escape represents, or nil for a line continuation.
  private mutating func escape() throws(ImportRefusal) -> Unicode.Scalar? {
    guard let scalar = peek() else { throw fault() }
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
      else { throw fault() }
      offset += count
      return result
    case _ where scalar.properties.isWhitespace:
      while let blank = peek(), blank.properties.isWhitespace { offset += 1 }
      return nil
    default: throw fault()
    }
  }
}
