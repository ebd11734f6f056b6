/// A component of a theme's own, as far as its blocks are checked.
public struct ComponentDeclaration: Sendable {
  /// What stands between the fences.
  public enum Form: Sendable, Equatable {
    /// YAML: the keys of the component, in the arguments or in the body.
    case fields
    /// CSV whose first line holds these headers, all of `required` among them.
    case rows(headers: [String], required: [String])
    /// Text that is left as it is.
    case text
  }

  /// The name.
  public var name: String
  /// What stands between the fences.
  public var form: Form
  /// The keys that may be written; for rows and text in the arguments alone.
  public var keys: [String]
  /// The keys that must be written.
  public var required: [String]

  /// A component of that name.
  public init(name: String, form: Form, keys: [String] = [], required: [String] = []) {
    self.name = name
    self.form = form
    self.keys = keys
    self.required = required
  }
}
