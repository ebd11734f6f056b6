import Diagnostics
import Entities
import Markdown
import SourceFiles

/// A component defined by a theme. Its keys and headers are checked; its values are up to the theme.
struct CustomKind: ComponentKind {
  let declaration: ComponentDeclaration

  var name: String { declaration.name }

  init(_ declaration: ComponentDeclaration) { self.declaration = declaration }

  func read(_ reader: inout ComponentReader) -> BodyComponent? {
    var component = CustomComponent(name: name)
    var fields: FieldReader
    if declaration.form == .fields {
      guard let all = reader.fields() else { return nil }
      fields = all
    } else {
      fields = reader.arguments()
    }
    component.fields = fields.map.fields.map(ComponentValue.Field.init)
    for key in declaration.required where fields.value(key) == nil { fields.reportMissing(key) }
    reader.finish(fields, keys: declaration.keys + declaration.required.filter { !declaration.keys.contains($0) })
    switch declaration.form {
    case .fields: break
    case .rows(let headers, let required):
      guard let table = reader.table(), reader.check(table.headers, known: headers, required: required) else {
        return nil
      }
      component.rows = [table.headers.map(\.value)] + table.texts
    case .text: component.text = reader.block.body
    }
    return reader.diagnostics.contains { $0.severity == .error } ? nil : .custom(component)
  }
}
