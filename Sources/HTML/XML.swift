import Bytes

/// An element of an XML document, such as a feed or a sitemap.
///
/// ```swift
/// XML("entry") { XML("title") { title } }
/// ```
public struct XML<Content: HTML>: HTML {
  @usableFromInline let name: StaticString
  @usableFromInline let attributes: [(name: StaticString, value: String)]
  @usableFromInline let content: Content

  /// Creates an element with these attributes around `content`.
  @inlinable
  public init(
    _ name: StaticString, _ attributes: (name: StaticString, value: String)..., @HTMLBuilder content: () -> Content
  ) {
    self.name = name
    self.attributes = attributes
    self.content = content()
  }

  /// Appends the start tag, the content and the end tag.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    renderStart(into: &output)
    output.append(byte: UInt8(ascii: ">"))
    content.render(into: &output)
    output.append("</")
    output.append(name)
    output.append(byte: UInt8(ascii: ">"))
  }

  @inlinable
  func renderStart(into output: inout ByteBuffer) {
    output.append(byte: UInt8(ascii: "<"))
    output.append(name)
    for attribute in attributes {
      output.append(byte: UInt8(ascii: " "))
      output.append(attribute.name)
      output.append("=\"")
      output.append(escapingAttribute: attribute.value)
      output.append(byte: UInt8(ascii: "\""))
    }
  }
}

/// An empty element of an XML document.
public struct EmptyXML: HTML {
  @usableFromInline let element: XML<Empty>

  /// Creates an element with these attributes.
  @inlinable
  public init(_ name: StaticString, _ attributes: (name: StaticString, value: String)...) {
    element = XML(name, attributes: attributes)
  }

  /// Appends the self-closing tag.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    element.renderStart(into: &output)
    output.append("/>")
  }
}

extension XML where Content == Empty {
  @inlinable
  init(_ name: StaticString, attributes: [(name: StaticString, value: String)]) {
    self.name = name
    self.attributes = attributes
    self.content = Empty()
  }
}

/// The XML declaration, `<?xml version="1.0" encoding="utf-8"?>`.
public struct XMLDeclaration: HTML, Sendable {
  /// Creates the declaration.
  @inlinable
  public init() {}

  /// Appends the declaration and a line feed.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    output.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  }
}
