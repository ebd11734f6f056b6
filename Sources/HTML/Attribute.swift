import Bytes

/// An attribute that an element of kind `T` accepts; a mismatch is a compile-time error.
///
/// ```swift
/// img(.src("a.png"), .alt("门诊楼"))
/// ```
///
/// `p(.href("/"))` does not compile.
public struct Attribute<T>: Sendable {
  @usableFromInline
  enum Value: Sendable {
    case text(String)
    case number(Int)
    case present
    case absent
  }

  @usableFromInline let name: Name
  @usableFromInline let value: Value

  @usableFromInline
  enum Name: Sendable {
    case literal(StaticString)
    case data(String)
  }

  @inlinable
  init(_ name: StaticString, _ value: Value) {
    self.name = .literal(name)
    self.value = value
  }

  @inlinable
  init(data name: String, _ value: Value) {
    self.name = .data(name)
    self.value = value
  }

  /// Returns this attribute if `condition` is true; otherwise one that renders nothing.
  public func when(_ condition: Bool) -> Attribute { condition ? self : Attribute(name: name, value: .absent) }

  @inlinable
  init(name: Name, value: Value) {
    self.name = name
    self.value = value
  }

  @inlinable
  func render(into output: inout ByteBuffer) {
    if case .absent = value { return }
    output.append(byte: UInt8(ascii: " "))
    switch name {
    case .literal(let name): output.append(name)
    case .data(let name):
      output.append("data-")
      output.append(text: name)
    }
    switch value {
    case .text(let text):
      output.append("=\"")
      output.append(escapingAttribute: text)
      output.append(byte: UInt8(ascii: "\""))
    case .number(let number):
      output.append("=\"")
      output.append(number: number)
      output.append(byte: UInt8(ascii: "\""))
    case .present, .absent: break
    }
  }
}
