import Diagnostics

/// Reads the TOML subset that front matter uses: keys, tables, strings, arrays and inline tables. Numbers, Booleans and
/// dates are returned as written.
///
/// A table's keys are nested in its own map, and an array of tables becomes a list. Source: TOML 1.0.0.
struct TOMLReader {
  let text: [Unicode.Scalar]
  var offset = 0
  var depth = 0

  /// The maximum nesting depth of values, and the maximum number of parts of a dotted key, each of which is a nested
  /// table.
  static let maximumDepth = 16

  private init(_ text: Substring) { self.text = Array(text.unicodeScalars) }

  /// Returns the fields of `text` in source order.
  static func fields(in text: Substring) throws(ImportError) -> [ImportedValue.Field] {
    var reader = TOMLReader(text)
    return try reader.readDocument()
  }

  /// A table under construction.
  final class Table {
    var keys: [String] = []
    var values: [String: Entry] = [:]

    enum Entry {
      case value(ImportedValue)
      case table(Table)
      case tables(TableArray)
    }

    /// An array of tables, a class so that appending copies nothing.
    final class TableArray {
      var tables: [Table]

      init(_ first: Table) { tables = [first] }
    }

    func set(_ key: String, _ entry: Entry) {
      if values.updateValue(entry, forKey: key) == nil { keys.append(key) }
    }

    /// Appends `table` to the array of tables at `key`, or returns false if the key has a value of another kind.
    func append(_ table: Table, to key: String) -> Bool {
      switch values[key] {
      case .tables(let tables): tables.tables.append(table)
      case nil: set(key, .tables(TableArray(table)))
      default: return false
      }
      return true
    }

    var fields: [ImportedValue.Field] {
      keys.map { key in
        switch values[key] {
        case .value(let value): ImportedValue.Field(key: key, value: value)
        case .table(let table): ImportedValue.Field(key: key, value: .map(table.fields))
        case .tables(let tables): ImportedValue.Field(key: key, value: .list(tables.tables.map { .map($0.fields) }))
        case nil: ImportedValue.Field(key: key, value: .text(""))
        }
      }
    }
  }

  private mutating func readDocument() throws(ImportError) -> [ImportedValue.Field] {
    let root = Table()
    var table = root
    while true {
      skipBlanks()
      guard let scalar = peek() else { return root.fields }
      if scalar == "[" {
        offset += 1
        let isList = take("[")
        let path = try readKeys()
        guard take("]"), !isList || take("]") else { throw syntaxError() }
        table = try open(path, isList: isList, in: root)
      } else {
        let path = try readKeys()
        guard take("=") else { throw syntaxError() }
        let value = try readValue()
        try insert(path, value, in: table)
      }
      try expectEndOfLine()
    }
  }

  private func open(_ path: [String], isList: Bool, in root: Table) throws(ImportError) -> Table {
    var table = root
    for key in path.dropLast() { table = try subtable(key, of: table) }
    guard let last = path.last else { throw syntaxError() }
    guard isList else { return try subtable(last, of: table) }
    let new = Table()
    guard table.append(new, to: last) else { throw syntaxError() }
    return new
  }

  func subtable(_ key: String, of table: Table) throws(ImportError) -> Table {
    switch table.values[key] {
    case .table(let inner): return inner
    case .tables(let tables): if let last = tables.tables.last { return last }
    case .value: throw syntaxError()
    case nil: break
    }
    let inner = Table()
    table.set(key, .table(inner))
    return inner
  }

  func insert(_ path: [String], _ value: ImportedValue, in table: Table) throws(ImportError) {
    var table = table
    for key in path.dropLast() { table = try subtable(key, of: table) }
    guard let last = path.last, table.values[last] == nil else { throw syntaxError() }
    table.set(last, .value(value))
  }

  // MARK: Characters

  func peek() -> Unicode.Scalar? { offset < text.count ? text[offset] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard peek() == scalar else { return false }
    offset += 1
    return true
  }

  mutating func skipSpaces() { while let scalar = peek(), scalar == " " || scalar == "\t" { offset += 1 } }

  /// Skips white space, line endings and comments.
  mutating func skipBlanks() {
    while let scalar = peek(), scalar.properties.isWhitespace || scalar == "#" {
      if scalar == "#" { while let next = peek(), next != "\n" { _ = next; offset += 1 } } else { offset += 1 }
    }
  }

  mutating func expectEndOfLine() throws(ImportError) {
    skipSpaces()
    guard let scalar = peek(), scalar != "\n", scalar != "#" else { return }
    throw syntaxError()
  }

  func slice(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
    return String(view)
  }

  func syntaxError() -> ImportError {
    let line = text.prefix(offset).count { $0 == "\n" } + 2
    return .invalidFrontMatter(Message(zh: "第 \(line) 行不是 TOML", en: "line \(line) is not valid TOML"))
  }
}
