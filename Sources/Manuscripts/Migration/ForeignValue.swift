import Diagnostics
import Essentials
import SourceFiles

/// A value of the front matter of another generator.
package indirect enum ForeignValue: Sendable, Equatable {
  /// A text, number, truth or date, as written.
  case text(String)
  case list([ForeignValue])
  /// The keys in order; where a format has none, that of the names.
  case map([Field])

  /// A key and its value.
  package struct Field: Sendable, Equatable {
    package let key: String
    package let value: ForeignValue
  }

  /// The texts of the value; a map's values, where it names things by their roles.
  var texts: [String] {
    switch self {
    case .text(let text): text.trimmingBlanks.isEmpty ? [] : [text.trimmingBlanks]
    case .list(let values): values.flatMap(\.texts)
    case .map(let fields): (fields.first { $0.key == "name" }?.value).map(\.texts) ?? []
    }
  }

  /// The text of the value; the first of several.
  var text: String? { texts.first }

  /// Whether the value says yes.
  var isTrue: Bool { ["true", "yes", "on", "1"].contains(text?.lowercased()) }

  /// The value that YAML holds.
  init(_ value: FieldValue) {
    switch value {
    case .scalar(let scalar): self = .text(scalar.isNull ? "" : scalar.text)
    case .list(let values, _): self = .list(values.map(ForeignValue.init))
    case .map(let map): self = .map(map.fields.map { Field(key: $0.key.value, value: ForeignValue($0.value)) })
    }
  }
}

extension ForeignValue: Decodable {
  /// Reads the value from JSON.
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
    } else if let values = try? container.decode([ForeignValue].self) {
      self = .list(values)
    } else {
      let fields = try container.decode([String: ForeignValue].self)
      self = .map(fields.sorted { $0.key < $1.key }.map { Field(key: $0.key, value: $0.value) })
    }
  }
}
