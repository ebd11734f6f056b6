import Bytes

/// Anything that can be written into a page.
///
/// Text, elements, trusted markup, `if`, `for` and ``Component``s all are; there is no tree of nodes between them and
/// the bytes. Text that reaches HTML is escaped; only ``Markup`` is not.
public protocol HTML: SendableMetatype {
  /// Appends this to `output`.
  func render(into output: inout ByteBuffer)
}

/// A piece of a page that is composed of others.
///
/// ```swift
/// struct Byline: Component {
///   let author: String
///
///   var body: some HTML {
///     p(.class("byline")) { "文／" + author }
///   }
/// }
/// ```
public protocol Component: HTML {
  /// What ``body`` is made of.
  associatedtype Body: HTML

  /// The markup of this component.
  @HTMLBuilder var body: Body { get }
}

extension Component {
  /// Appends the body to `output`.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    body.render(into: &output)
  }
}

extension HTML {
  /// The bytes of this piece alone.
  public func rendered(capacity: Int = 1024) -> [UInt8] {
    var output = ByteBuffer(capacity: capacity)
    render(into: &output)
    return output.bytes
  }
}
