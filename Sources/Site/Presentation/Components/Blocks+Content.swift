import Content
import Entities
import Theme

extension TableBlock {
  init(_ table: DataTable) {
    let alignments = table.alignments.map { alignment -> Alignment in
      switch alignment {
      case .left: .left
      case .center: .center
      case .right: .right
      }
    }
    self.init(
      caption: table.caption, headers: table.headers, alignments: alignments, rows: table.rows, source: table.source)
  }
}

extension CalloutBlock.Kind {
  init(_ kind: Callout.Kind) {
    self =
      switch kind {
      case .note: .note
      case .tip: .tip
      case .warning: .warning
      case .quote: .quote
      }
  }
}

extension CustomBlock {
  init(_ component: CustomComponent) {
    self.init(
      name: component.name, fields: component.fields.map(CustomField.init), rows: component.rows, text: component.text)
  }
}

extension CustomField {
  init(_ field: ComponentValue.Field) { self.init(field.key, CustomValue(field.value)) }
}

extension CustomValue {
  init(_ value: ComponentValue) {
    self =
      switch value {
      case .text(let text): .text(text)
      case .list(let values): .list(values.map(CustomValue.init))
      case .fields(let fields): .fields(fields.map(CustomField.init))
      }
  }
}

extension ComponentDeclaration {
  init(_ component: ThemeComponent) {
    let form: Form =
      switch component.form {
      case .fields: .fields
      case .rows(let headers, let required): .rows(headers: headers, required: required)
      case .text: .text
      }
    self.init(name: component.name, form: form, keys: component.keys, required: component.required)
  }
}
