import Bytes

/// A value that renders as HTML.
///
/// Text, elements, trusted markup, `if`, `for` and ``Component``s conform; there is no tree of nodes between them and
/// the bytes. Text that reaches HTML is escaped; only ``Markup`` is not.
public protocol HTML: SendableMetatype {
  /// Appends this to `output`.
  func render(into output: inout ByteBuffer)
}

/// Markup that is composed of other markup.
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
  /// The type of ``body``.
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
  /// Returns the rendered bytes.
  public func rendered(capacity: Int = 1024) -> [UInt8] {
    var output = ByteBuffer(capacity: capacity)
    render(into: &output)
    return output.bytes
  }
}
