import Bytes

/// The content of a theme's own component, validated against its ``ThemeComponent``.
public struct CustomBlock: BlockValue {
  /// The name.
  public var name: String
  /// The fields in source order: first the arguments, then the keys of the body.
  public var fields: [CustomField]
  /// The rows of the CSV, headers first; empty for other forms.
  public var rows: [[String]]
  /// The text between the fences; empty for other forms.
  public var text: String

  /// Creates the content of the component called `name`.
  public init(name: String, fields: [CustomField] = [], rows: [[String]] = [], text: String = "") {
    self.name = name
    self.fields = fields
    self.rows = rows
    self.text = text
  }

  /// The value of `key`; nil if it was not written.
  public subscript(_ key: String) -> CustomValue? { fields.first { $0.key == key }?.value }

  /// The rows as a table, the text as preformatted text, or the fields as a list.
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

/// A key of a ``CustomBlock`` with its value.
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

/// A value as editors wrote it in a ``CustomBlock``.
public indirect enum CustomValue: Sendable, Hashable {
  /// A scalar, verbatim but without quotation marks.
  case text(String)
  /// A list.
  case list([CustomValue])
  /// A map, in source order.
  case fields([CustomField])

  /// The scalar; nil for lists and maps.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The elements of a list; for any other value a list of that value alone.
  public var values: [CustomValue] { if case .list(let values) = self { values } else { [self] } }

  /// The value of a key; nil if this is not a map.
  public subscript(_ key: String) -> CustomValue? {
    if case .fields(let fields) = self { fields.first { $0.key == key }?.value } else { nil }
  }
}

/// Fields as a description list.
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

/// A scalar as text, a list or map as nested lists.
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
