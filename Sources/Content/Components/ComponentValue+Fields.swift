import Diagnostics
import Entities
import SourceFiles

extension ComponentValue {
  /// Creates a value from YAML, without its location.
  init(_ value: FieldValue) {
    switch value {
    case .scalar(let scalar): self = .text(scalar.isNull ? "" : scalar.text)
    case .list(let values, _): self = .list(values.map(ComponentValue.init))
    case .map(let map): self = .fields(map.fields.map(Field.init))
    }
  }
}

extension ComponentValue.Field {
  init(_ field: FieldMap.Field) {
    self.init(key: field.key.value, value: ComponentValue(field.value))
  }
}
