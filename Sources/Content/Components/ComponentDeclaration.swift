/// A component of a theme's own, as far as its blocks are checked.
package struct ComponentDeclaration: Sendable {
  /// What stands between the fences.
  package enum Form: Sendable, Equatable {
    /// YAML: the keys of the component, in the arguments or in the body.
    case fields
    /// CSV whose first line holds these headers, all of `required` among them.
    case rows(headers: [String], required: [String])
    /// Text that is left as it is.
    case text
  }

  /// The name.
  package var name: String
  /// What stands between the fences.
  package var form: Form
  /// The keys that may be written; for rows and text in the arguments alone.
  package var keys: [String]
  /// The keys that must be written.
  package var required: [String]

  /// A component of that name.
  package init(name: String, form: Form, keys: [String] = [], required: [String] = []) {
    self.name = name
    self.form = form
    self.keys = keys
    self.required = required
  }
}
