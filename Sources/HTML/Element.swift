import Bytes

/// A kind of element; its name is what stands in the tag.
public protocol ElementKind {
  /// The name, in lower case.
  static var name: StaticString { get }
}

/// An element with content.
///
/// ```swift
/// a(.href("/columns/"), .class("more")) { "全部专栏" }
/// // <a href="/columns/" class="more">全部专栏</a>
/// ```
public struct Element<T: ElementKind, Content: HTML>: HTML {
  @usableFromInline let attributes: [Attribute<T>]
  @usableFromInline let content: Content

  /// An element with these attributes, in this order, around `content`.
  @inlinable
  public init(_ attributes: Attribute<T>..., @HTMLBuilder content: () -> Content) {
    self.attributes = attributes
    self.content = content()
  }

  /// An element whose attributes were put together before.
  @inlinable
  public init(attributes: [Attribute<T>], @HTMLBuilder content: () -> Content) {
    self.attributes = attributes
    self.content = content()
  }

  /// Appends start tag, content and end tag.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    output.append(byte: UInt8(ascii: "<"))
    output.append(T.name)
    for attribute in attributes { attribute.render(into: &output) }
    output.append(byte: UInt8(ascii: ">"))
    content.render(into: &output)
    output.append("</")
    output.append(T.name)
    output.append(byte: UInt8(ascii: ">"))
  }
}

extension Element where Content == Empty {
  /// An element with these attributes and nothing in it.
  @inlinable
  public init(_ attributes: Attribute<T>...) {
    self.attributes = attributes
    self.content = Empty()
  }
}

/// An element that has no content and no end tag.
public struct VoidElement<T: ElementKind>: HTML {
  @usableFromInline let attributes: [Attribute<T>]

  /// An element with these attributes, in this order.
  @inlinable
  public init(_ attributes: Attribute<T>...) { self.attributes = attributes }

  /// Appends the tag.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    output.append(byte: UInt8(ascii: "<"))
    output.append(T.name)
    for attribute in attributes { attribute.render(into: &output) }
    output.append(byte: UInt8(ascii: ">"))
  }
}

/// `<!doctype html>`.
public struct Doctype: HTML, Sendable {
  /// The declaration.
  @inlinable
  public init() {}

  /// Appends the declaration and a line end.
  @inlinable
  public func render(into output: inout ByteBuffer) { output.append("<!doctype html>\n") }
}
