import Bytes

/// A kind of element, represented as a type.
public protocol ElementKind {
  /// The tag name, in lower case.
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

  /// Creates an element with `attributes`, rendered in this order, around `content`.
  @inlinable
  public init(_ attributes: Attribute<T>..., @HTMLBuilder content: () -> Content) {
    self.attributes = attributes
    self.content = content()
  }

  /// Creates an element from a list of attributes.
  @inlinable
  public init(attributes: [Attribute<T>], @HTMLBuilder content: () -> Content) {
    self.attributes = attributes
    self.content = content()
  }

  /// Appends the start tag, the content and the end tag.
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
  /// Creates an empty element with these attributes.
  @inlinable
  public init(_ attributes: Attribute<T>...) {
    self.attributes = attributes
    self.content = Empty()
  }
}

/// A void element, which has neither content nor an end tag.
public struct VoidElement<T: ElementKind>: HTML {
  @usableFromInline let attributes: [Attribute<T>]

  /// Creates an element with these attributes, rendered in this order.
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

/// The document type declaration, `<!doctype html>`.
public struct Doctype: HTML, Sendable {
  /// Creates the declaration.
  @inlinable
  public init() {}

  /// Appends the declaration and a line feed.
  @inlinable
  public func render(into output: inout ByteBuffer) { output.append("<!doctype html>\n") }
}
