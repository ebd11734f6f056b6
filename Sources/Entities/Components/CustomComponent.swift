import Diagnostics
import SourceFiles

/// The content of a theme's own component: its keys and headers are checked, the rest is the theme's.
public struct CustomComponent: Sendable, Hashable, Encodable {
  /// The name.
  public var name: String
  /// The fields, arguments first, in the order written.
  public var fields: [ComponentValue.Field]
  /// The rows of CSV, headers first; empty for other forms.
  public var rows: [[String]]
  /// The text between the fences; empty for other forms.
  public var text: String

  /// Creates a component called `name`.
  public init(name: String, fields: [ComponentValue.Field] = [], rows: [[String]] = [], text: String = "") {
    self.name = name
    self.fields = fields
    self.rows = rows
    self.text = text
  }
}

/// A value of YAML without its place.
public enum ComponentValue: Sendable, Hashable, Encodable {
  /// A single value, as written, without quotation marks.
  case text(String)
  /// A list.
  case list([ComponentValue])
  /// A map, in the order written.
  case fields([Field])

  /// A key and its value.
  public struct Field: Sendable, Hashable, Encodable {
    /// The key.
    public var key: String
    /// The value.
    public var value: ComponentValue

    /// A key and its value.
    public init(key: String, value: ComponentValue) {
      self.key = key
      self.value = value
    }
  }
}
