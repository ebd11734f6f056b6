/// The declaration of a component defined by a theme, against which its blocks are checked.
package struct ComponentDeclaration: Sendable {
  /// The form of the block's body.
  package enum Form: Sendable, Equatable {
    /// YAML: the keys of the component, in the arguments or in the body.
    case fields
    /// CSV with headers from `headers`, including all of `required`.
    case rows(headers: [String], required: [String])
    /// Raw text.
    case text
  }

  /// The name.
  package var name: String
  /// The form of the body.
  package var form: Form
  /// The permitted keys; components of the form `rows` or `text` take them only as arguments.
  package var keys: [String]
  /// The required keys.
  package var required: [String]

  /// Creates a declaration.
  package init(name: String, form: Form, keys: [String] = [], required: [String] = []) {
    self.name = name
    self.form = form
    self.keys = keys
    self.required = required
  }
}
