import Diagnostics
import SourceFiles

/// The content of a component defined by the theme. Keys and headers are checked; interpreting the values is up to the
/// theme.
package struct CustomComponent: Sendable, Hashable, Encodable {
  /// The name.
  package var name: String
  /// The fields, arguments first, in the order written.
  package var fields: [ComponentValue.Field]
  /// The rows of CSV, headers first; empty for other forms.
  package var rows: [[String]]
  /// The text between the fences; empty for other forms.
  package var text: String

  /// Creates a component called `name`.
  package init(name: String, fields: [ComponentValue.Field] = [], rows: [[String]] = [], text: String = "") {
    self.name = name
    self.fields = fields
    self.rows = rows
    self.text = text
  }
}

/// A YAML value without its source location.
package enum ComponentValue: Sendable, Hashable, Encodable {
  /// A scalar as written, without quotation marks.
  case text(String)
  /// A list.
  case list([ComponentValue])
  /// A map, in the order written.
  case fields([Field])

  /// A key and its value.
  package struct Field: Sendable, Hashable, Encodable {
    /// The key.
    package var key: String
    /// The value.
    package var value: ComponentValue

    /// Creates a field.
    package init(key: String, value: ComponentValue) {
      self.key = key
      self.value = value
    }
  }
}
