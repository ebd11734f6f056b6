import Bytes

/// A value that renders as HTML.
///
/// Strings, elements, trusted markup, `if`, `for` and ``Component``s conform. Rendering writes bytes directly; no tree
/// of nodes is built. Strings are always escaped; only ``Markup`` is not.
public protocol HTML: SendableMetatype {
  /// Appends the rendered bytes to `output`.
  func render(into output: inout ByteBuffer)
}

/// A reusable component, composed of other markup.
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
  /// Returns the rendered bytes. `capacity` is the initial size of the buffer.
  public func rendered(capacity: Int = 1024) -> [UInt8] {
    var output = ByteBuffer(capacity: capacity)
    render(into: &output)
    return output.bytes
  }
}
