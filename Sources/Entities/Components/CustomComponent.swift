import Diagnostics
import SourceFiles

/// The content of a theme's own component: its keys and headers are checked, the rest is the theme's.
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

/// A value of YAML without its place.
package enum ComponentValue: Sendable, Hashable, Encodable {
  /// A single value, as written, without quotation marks.
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

    /// A key and its value.
    package init(key: String, value: ComponentValue) {
      self.key = key
      self.value = value
    }
  }
}
