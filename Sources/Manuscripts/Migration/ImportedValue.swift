import Diagnostics
import Essentials
import SourceFiles

/// A front matter value of another generator.
package indirect enum ImportedValue: Sendable, Equatable {
  /// A string, number, Boolean or date, as written.
  case text(String)
  case list([ImportedValue])
  /// A map in source order, or sorted by key if it comes from JSON.
  case map([Field])

  /// A key and its value.
  package struct Field: Sendable, Equatable {
    package let key: String
    package let value: ImportedValue
  }

  /// The strings in the value. A map contributes only the value of its `name` key.
  var texts: [String] {
    switch self {
    case .text(let text): text.trimmingBlanks.isEmpty ? [] : [text.trimmingBlanks]
    case .list(let values): values.flatMap(\.texts)
    case .map(let fields): (fields.first { $0.key == "name" }?.value).map(\.texts) ?? []
    }
  }

  /// The first string in the value.
  var text: String? { texts.first }

  /// Whether the value means true.
  var isTrue: Bool { ["true", "yes", "on", "1"].contains(text?.lowercased()) }

  /// Converts a YAML value.
  init(_ value: FieldValue) {
    switch value {
    case .scalar(let scalar): self = .text(scalar.isNull ? "" : scalar.text)
    case .list(let values, _): self = .list(values.map(ImportedValue.init))
    case .map(let map): self = .map(map.fields.map { Field(key: $0.key.value, value: ImportedValue($0.value)) })
    }
  }
}

extension ImportedValue: Decodable {
  /// Decodes the value from JSON.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .text("")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let truth = try? container.decode(Bool.self) {
      self = .text(truth ? "true" : "false")
    } else if let number = try? container.decode(Int.self) {
      self = .text("\(number)")
    } else if let number = try? container.decode(Double.self) {
      self = .text("\(number)")
    } else if let values = try? container.decode([ImportedValue].self) {
      self = .list(values)
    } else {
      let fields = try container.decode([String: ImportedValue].self)
      self = .map(fields.sorted { $0.key < $1.key }.map { Field(key: $0.key, value: $0.value) })
    }
  }
}
