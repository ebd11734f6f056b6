import Bytes

/// Builds markup from the statements of a closure.
@resultBuilder
public enum HTMLBuilder {
  /// Builds an empty body.
  @inlinable
  public static func buildBlock() -> Empty { Empty() }

  /// Builds a body of one component.
  @inlinable
  public static func buildBlock<Content: HTML>(_ content: Content) -> Content { content }

  /// Builds a body of more than eight components.
  @inlinable
  public static func buildBlock<each Content: HTML>(_ content: repeat each Content) -> Group<repeat each Content> {
    Group(repeat each content)
  }

  /// Builds an `if` without `else`.
  @inlinable
  public static func buildOptional<Content: HTML>(_ content: Content?) -> Content? { content }

  /// Builds the first branch of an `if` or `switch`.
  @inlinable
  public static func buildEither<First: HTML, Second: HTML>(first: First) -> Either<First, Second> { .first(first) }

  /// Builds the other branch of an `if` or `switch`.
  @inlinable
  public static func buildEither<First: HTML, Second: HTML>(second: Second) -> Either<First, Second> { .second(second) }

  /// Builds a `for` loop. ``ForEach`` does the same without collecting the components in an array.
  @inlinable
  public static func buildArray<Content: HTML>(_ content: [Content]) -> [Content] { content }
}

/// Empty markup.
public struct Empty: HTML, Sendable {
  /// Creates empty markup.
  @inlinable
  public init() {}

  /// Appends nothing.
  @inlinable
  public func render(into output: inout ByteBuffer) {}
}

/// Components in order.
public struct Group<each Content: HTML>: HTML {
  @usableFromInline let content: (repeat each Content)

  @inlinable
  init(_ content: repeat each Content) { self.content = (repeat each content) }

  /// Appends each component.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    for piece in repeat each content { piece.render(into: &output) }
  }
}

/// The markup of one of two branches.
public enum Either<First: HTML, Second: HTML>: HTML {
  /// The markup of the first branch.
  case first(First)
  /// The markup of the other branch.
  case second(Second)

  /// Appends the branch that was taken.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    switch self {
    case .first(let content): content.render(into: &output)
    case .second(let content): content.render(into: &output)
    }
  }
}

extension Optional: HTML where Wrapped: HTML {
  /// Appends the wrapped value if there is one.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    if let self { self.render(into: &output) }
  }
}

extension Array: HTML where Element: HTML {
  /// Appends each element.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    for piece in self { piece.render(into: &output) }
  }
}

/// A loop that creates and renders one element's markup at a time.
///
/// ```swift
/// ul { ForEach(tags) { tag in li { tag.title } } }
/// ```
public struct ForEach<Items: Sequence, Content: HTML>: HTML {
  @usableFromInline let items: Items
  @usableFromInline let content: (Items.Element) -> Content

  /// Creates a loop that renders `content` for each of `items`.
  @inlinable
  public init(_ items: Items, @HTMLBuilder content: @escaping (Items.Element) -> Content) {
    self.items = items
    self.content = content
  }

  /// Appends the markup of each item.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    for item in items { content(item).render(into: &output) }
  }
}
