import Bytes

/// The content of a component that the theme added, checked against the theme's declaration.
public struct CustomBlock: BlockValue {
  /// The name.
  public var name: String
  /// The fields, arguments first, in the order written.
  public var fields: [CustomField]
  /// The rows of CSV, headers first; empty for other forms.
  public var rows: [[String]]
  /// The text between the fences; empty for other forms.
  public var text: String

  /// Creates a component of that name.
  public init(name: String, fields: [CustomField] = [], rows: [[String]] = [], text: String = "") {
    self.name = name
    self.fields = fields
    self.rows = rows
    self.text = text
  }

  /// The value of a key.
  public subscript(_ key: String) -> CustomValue? { fields.first { $0.key == key }?.value }

  /// Its fields as a list, its rows as a table.
  public var plain: some HTML {
    if !rows.isEmpty {
      table { tbody { ForEach(rows) { row in tr { ForEach(row) { cell in td { cell } } } } } }
    } else if !text.isEmpty {
      pre { text }
    } else {
      PlainFields(fields: fields)
    }
  }
}

/// A key of a ``CustomBlock`` and its value.
public struct CustomField: Sendable, Hashable {
  /// The key.
  public var key: String
  /// The value.
  public var value: CustomValue

  /// Creates a key and its value.
  public init(_ key: String, _ value: CustomValue) {
    self.key = key
    self.value = value
  }
}

/// A value that editors wrote in a ``CustomBlock``.
public indirect enum CustomValue: Sendable, Hashable {
  /// A single value, as written, without quotation marks.
  case text(String)
  /// A list.
  case list([CustomValue])
  /// A map, in the order written.
  case fields([CustomField])

  /// The single value; nil for lists and maps.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The values of a list; any other value counts as a list of one.
  public var values: [CustomValue] { if case .list(let values) = self { values } else { [self] } }

  /// The value of a key; nil if this is not a map.
  public subscript(_ key: String) -> CustomValue? {
    if case .fields(let fields) = self { fields.first { $0.key == key }?.value } else { nil }
  }
}

/// Fields as a list of terms.
private struct PlainFields: Component {
  let fields: [CustomField]

  var body: some HTML {
    dl {
      ForEach(fields) { field in
        dt { field.key }
        dd { PlainValue(value: field.value) }
      }
    }
  }
}

/// A value: text, or what it holds as lists.
private struct PlainValue: HTML {
  let value: CustomValue

  func render(into output: inout ByteBuffer) {
    switch value {
    case .text(let text): text.render(into: &output)
    case .list(let values): ul { ForEach(values) { value in li { PlainValue(value: value) } } }.render(into: &output)
    case .fields(let fields): PlainFields(fields: fields).render(into: &output)
    }
  }
}
