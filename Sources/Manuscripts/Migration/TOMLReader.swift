import Diagnostics

/// Reads the TOML of front matter: keys, tables, strings, lists and inline tables; numbers, truths and dates as they are written.
///
/// Source: TOML 1.0.0. Keys of tables stand within their table; arrays of tables become lists.
struct TOMLReader {
  private let text: [Unicode.Scalar]
  private var offset = 0
  private var depth = 0

  private static let deepest = 16

  private init(_ text: Substring) { self.text = Array(text.unicodeScalars) }

  /// The fields of a text in the order written.
  static func fields(in text: Substring) throws(ImportRefusal) -> [ForeignValue.Field] {
    var reader = TOMLReader(text)
    return try reader.document()
  }

  /// A map that is being filled.
  private final class Table {
    var keys: [String] = []
    var values: [String: Entry] = [:]

    enum Entry {
      case value(ForeignValue)
      case table(Table)
      case tables([Table])
    }

    func set(_ key: String, _ entry: Entry) {
      if values.updateValue(entry, forKey: key) == nil { keys.append(key) }
    }

    var fields: [ForeignValue.Field] {
      keys.map { key in
        switch values[key] {
        case .value(let value): ForeignValue.Field(key: key, value: value)
        case .table(let table): ForeignValue.Field(key: key, value: .map(table.fields))
        case .tables(let tables): ForeignValue.Field(key: key, value: .list(tables.map { .map($0.fields) }))
        case nil: ForeignValue.Field(key: key, value: .text(""))
        }
      }
    }
  }

  private mutating func document() throws(ImportRefusal) -> [ForeignValue.Field] {
    let root = Table()
    var table = root
    while true {
      skipBlanks()
      guard let scalar = peek() else { return root.fields }
      if scalar == "[" {
        offset += 1
        let isList = take("[")
        let path = try keys()
        guard take("]"), !isList || take("]") else { throw fault() }
        table = try open(path, isList: isList, in: root)
      } else {
        let path = try keys()
        guard take("=") else { throw fault() }
        let value = try value()
        try place(path, value, in: table)
      }
      try endLine()
    }
  }

  private func open(_ path: [String], isList: Bool, in root: Table) throws(ImportRefusal) -> Table {
    var table = root
    for key in path.dropLast() { table = try inner(key, of: table) }
    guard let last = path.last else { throw fault() }
    guard isList else { return try inner(last, of: table) }
    let new = Table()
    switch table.values[last] {
    case .tables(let tables): table.set(last, .tables(tables + [new]))
    case nil: table.set(last, .tables([new]))
    default: throw fault()
    }
    return new
  }

  private func inner(_ key: String, of table: Table) throws(ImportRefusal) -> Table {
    switch table.values[key] {
    case .table(let inner): return inner
    case .tables(let tables): if let last = tables.last { return last }
    case .value: throw fault()
    case nil: break
    }
    let inner = Table()
    table.set(key, .table(inner))
    return inner
  }

  private func place(_ path: [String], _ value: ForeignValue, in table: Table) throws(ImportRefusal) {
    var table = table
    for key in path.dropLast() { table = try inner(key, of: table) }
    guard let last = path.last, table.values[last] == nil else { throw fault() }
    table.set(last, .value(value))
  }

  // MARK: Keys and values

  private mutating func keys() throws(ImportRefusal) -> [String] {
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
    } while take(".")
    return keys
  }

  private mutating func value() throws(ImportRefusal) -> ForeignValue {
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
      // Between a day and its time a space may stand.
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

  /// The character that an escape stands for; nil for the end of a line with the blanks behind it.
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

  // MARK: Characters

  private func peek() -> Unicode.Scalar? { offset < text.count ? text[offset] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard peek() == scalar else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpaces() { while let scalar = peek(), scalar == " " || scalar == "\t" { offset += 1 } }

  /// Passes over blanks, line ends and comments.
  private mutating func skipBlanks() {
    while let scalar = peek(), scalar.properties.isWhitespace || scalar == "#" {
      if scalar == "#" { while let next = peek(), next != "\n" { _ = next; offset += 1 } } else { offset += 1 }
    }
  }

  private mutating func endLine() throws(ImportRefusal) {
    skipSpaces()
    guard let scalar = peek(), scalar != "\n", scalar != "#" else { return }
    throw fault()
  }

  private func slice(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
    return String(view)
  }

  private func fault() -> ImportRefusal {
    let line = text.prefix(offset).count { $0 == "\n" } + 2
    return .frontMatter(Message(zh: "第 \(line) 行不是 TOML", en: "line \(line) is no TOML"))
  }
}
