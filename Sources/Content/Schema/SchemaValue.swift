import Bytes

/// A JSON value with ordered members, from which schemas are built.
package indirect enum SchemaValue: JSONValue, Sendable, Equatable {
  case string(String)
  case number(Int)
  case boolean(Bool)
  case array([SchemaValue])
  case object([Member])

  /// A member of an object.
  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: SchemaValue
  }

  /// Returns an object with the given names and values, in order.
  static func members(_ members: KeyValuePairs<String, SchemaValue>) -> SchemaValue {
    .object(members.map { Member(name: $0.key, value: $0.value) })
  }

  /// Returns an object with the members of another object appended; other values are returned unchanged.
  func adding(_ other: SchemaValue) -> SchemaValue {
    guard case .object(let members) = self, case .object(let addedMembers) = other else { return self }
    return .object(members + addedMembers)
  }

  /// Returns an object with more members appended.
  func adding(_ members: KeyValuePairs<String, SchemaValue>) -> SchemaValue { adding(.members(members)) }

  package func write(to json: inout JSONWriter) {
    switch self {
    case .string(let text): json.string(text)
    case .number(let number): json.number(number)
    case .boolean(let truth): json.boolean(truth)
    case .array(let values): json.array { for value in values { $0.append(value) } }
    case .object(let members): json.object { for member in members { $0.field(named: member.name, member.value) } }
    }
  }

  /// The indented JSON text, with a trailing line feed.
  package var json: [UInt8] {
    var writer = JSONWriter(layout: .indented)
    write(to: &writer)
    return writer.finish().bytes + [10]
  }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral
{
  package init(stringLiteral text: String) { self = .string(text) }
  package init(integerLiteral number: Int) { self = .number(number) }
  package init(booleanLiteral truth: Bool) { self = .boolean(truth) }
  package init(arrayLiteral values: SchemaValue...) { self = .array(values) }
}
