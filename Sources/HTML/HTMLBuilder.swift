import Bytes

/// Builds markup from the statements of a body.
@resultBuilder
public enum HTMLBuilder {
  /// An empty body.
  @inlinable
  public static func buildBlock() -> Empty { Empty() }

  /// A body of one piece.
  @inlinable
  public static func buildBlock<Content: HTML>(_ content: Content) -> Content { content }

  /// A body of several pieces.
  @inlinable
  public static func buildBlock<each Content: HTML>(_ content: repeat each Content) -> Group<repeat each Content> {
    Group(repeat each content)
  }

  /// An `if` without `else`.
  @inlinable
  public static func buildOptional<Content: HTML>(_ content: Content?) -> Content? { content }

  /// The first branch of an `if` or `switch`.
  @inlinable
  public static func buildEither<First: HTML, Second: HTML>(first: First) -> Either<First, Second> { .first(first) }

  /// The other branch of an `if` or `switch`.
  @inlinable
  public static func buildEither<First: HTML, Second: HTML>(second: Second) -> Either<First, Second> { .second(second) }

  /// A `for` loop. ``ForEach`` does the same without keeping the pieces.
  @inlinable
  public static func buildArray<Content: HTML>(_ content: [Content]) -> [Content] { content }
}

/// Empty markup.
public struct Empty: HTML, Sendable {
  /// Empty markup.
  @inlinable
  public init() {}

  /// Appends nothing.
  @inlinable
  public func render(into output: inout ByteBuffer) {}
}

/// Several pieces of markup in order.
public struct Group<each Content: HTML>: HTML {
  @usableFromInline let content: (repeat each Content)

  @inlinable
  init(_ content: repeat each Content) { self.content = (repeat each content) }

  /// Appends each piece.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    for piece in repeat each content { piece.render(into: &output) }
  }
}

/// Either of two kinds of markup.
public enum Either<First: HTML, Second: HTML>: HTML {
  /// The piece of the branch taken first.
  case first(First)
  /// The piece of the other branch.
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
  /// Appends the piece if there is one.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    if let self { self.render(into: &output) }
  }
}

extension Array: HTML where Element: HTML {
  /// Appends each piece.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    for piece in self { piece.render(into: &output) }
  }
}

/// A loop that creates and renders one piece of markup at a time.
///
/// ```swift
/// ul { ForEach(tags) { tag in li { tag.title } } }
/// ```
public struct ForEach<Items: Sequence, Content: HTML>: HTML {
  @usableFromInline let items: Items
  @usableFromInline let content: (Items.Element) -> Content

  /// Creates a piece for each of `items`.
  @inlinable
  public init(_ items: Items, @HTMLBuilder content: @escaping (Items.Element) -> Content) {
    self.items = items
    self.content = content
  }

  /// Appends the piece of each item.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    for item in items { content(item).render(into: &output) }
  }
}
