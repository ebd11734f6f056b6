import Bytes

// Bodies of two to eight components have types of their own: the compiler turns them into straight-line code, which it
// does not do for a parameter pack (measured: two fifths of the time to render 4,800 pages). ``Group`` handles longer
// bodies.

/// Two components in order.
public struct Group2<A: HTML, B: HTML>: HTML {
  @usableFromInline let a: A
  @usableFromInline let b: B

  @inlinable
  init(_ a: A, _ b: B) {
    self.a = a
    self.b = b
  }

  /// Appends each component.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    a.render(into: &output)
    b.render(into: &output)
  }
}

/// Three components in order.
public struct Group3<A: HTML, B: HTML, C: HTML>: HTML {
  @usableFromInline let a: A
  @usableFromInline let b: B
  @usableFromInline let c: C

  @inlinable
  init(_ a: A, _ b: B, _ c: C) {
    self.a = a
    self.b = b
    self.c = c
  }

  /// Appends each component.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    a.render(into: &output)
    b.render(into: &output)
    c.render(into: &output)
  }
}

/// Four components in order.
public struct Group4<A: HTML, B: HTML, C: HTML, D: HTML>: HTML {
  @usableFromInline let a: A
  @usableFromInline let b: B
  @usableFromInline let c: C
  @usableFromInline let d: D

  @inlinable
  init(_ a: A, _ b: B, _ c: C, _ d: D) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// Appends each component.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    a.render(into: &output)
    b.render(into: &output)
    c.render(into: &output)
    d.render(into: &output)
  }
}

/// Five components in order.
public struct Group5<A: HTML, B: HTML, C: HTML, D: HTML, E: HTML>: HTML {
  @usableFromInline let a: A
  @usableFromInline let b: B
  @usableFromInline let c: C
  @usableFromInline let d: D
  @usableFromInline let e: E

  @inlinable
  init(_ a: A, _ b: B, _ c: C, _ d: D, _ e: E) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.e = e
  }

  /// Appends each component.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    a.render(into: &output)
    b.render(into: &output)
    c.render(into: &output)
    d.render(into: &output)
    e.render(into: &output)
  }
}

/// Six components in order.
public struct Group6<A: HTML, B: HTML, C: HTML, D: HTML, E: HTML, F: HTML>: HTML {
  @usableFromInline let a: A
  @usableFromInline let b: B
  @usableFromInline let c: C
  @usableFromInline let d: D
  @usableFromInline let e: E
  @usableFromInline let f: F

  @inlinable
  init(_ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ f: F) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.e = e
    self.f = f
  }

  /// Appends each component.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    a.render(into: &output)
    b.render(into: &output)
    c.render(into: &output)
    d.render(into: &output)
    e.render(into: &output)
    f.render(into: &output)
  }
}

/// Seven components in order.
public struct Group7<A: HTML, B: HTML, C: HTML, D: HTML, E: HTML, F: HTML, G: HTML>: HTML {
  @usableFromInline let a: A
  @usableFromInline let b: B
  @usableFromInline let c: C
  @usableFromInline let d: D
  @usableFromInline let e: E
  @usableFromInline let f: F
  @usableFromInline let g: G

  @inlinable
  init(_ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ f: F, _ g: G) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.e = e
    self.f = f
    self.g = g
  }

  /// Appends each component.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    a.render(into: &output)
    b.render(into: &output)
    c.render(into: &output)
    d.render(into: &output)
    e.render(into: &output)
    f.render(into: &output)
    g.render(into: &output)
  }
}

/// Eight components in order.
public struct Group8<A: HTML, B: HTML, C: HTML, D: HTML, E: HTML, F: HTML, G: HTML, H: HTML>: HTML {
  @usableFromInline let a: A
  @usableFromInline let b: B
  @usableFromInline let c: C
  @usableFromInline let d: D
  @usableFromInline let e: E
  @usableFromInline let f: F
  @usableFromInline let g: G
  @usableFromInline let h: H

  @inlinable
  init(_ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ f: F, _ g: G, _ h: H) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.e = e
    self.f = f
    self.g = g
    self.h = h
  }

  /// Appends each component.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    a.render(into: &output)
    b.render(into: &output)
    c.render(into: &output)
    d.render(into: &output)
    e.render(into: &output)
    f.render(into: &output)
    g.render(into: &output)
    h.render(into: &output)
  }
}

extension HTMLBuilder {
  /// Builds a body of two components.
  @inlinable
  public static func buildBlock<A: HTML, B: HTML>(_ a: A, _ b: B) -> Group2<A, B> {
    Group2(a, b)
  }

  /// Builds a body of three components.
  @inlinable
  public static func buildBlock<A: HTML, B: HTML, C: HTML>(_ a: A, _ b: B, _ c: C) -> Group3<A, B, C> {
    Group3(a, b, c)
  }

  /// Builds a body of four components.
  @inlinable
  public static func buildBlock<A: HTML, B: HTML, C: HTML, D: HTML>(_ a: A, _ b: B, _ c: C, _ d: D) -> Group4<
    A, B, C, D
  > {
    Group4(a, b, c, d)
  }

  /// Builds a body of five components.
  @inlinable
  public static func buildBlock<A: HTML, B: HTML, C: HTML, D: HTML, E: HTML>(_ a: A, _ b: B, _ c: C, _ d: D, _ e: E)
    -> Group5<A, B, C, D, E>
  {
    Group5(a, b, c, d, e)
  }

  /// Builds a body of six components.
  @inlinable
  public static func buildBlock<A: HTML, B: HTML, C: HTML, D: HTML, E: HTML, F: HTML>(
    _ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ f: F
  ) -> Group6<A, B, C, D, E, F> {
    Group6(a, b, c, d, e, f)
  }

  /// Builds a body of seven components.
  @inlinable
  public static func buildBlock<A: HTML, B: HTML, C: HTML, D: HTML, E: HTML, F: HTML, G: HTML>(
    _ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ f: F, _ g: G
  ) -> Group7<A, B, C, D, E, F, G> {
    Group7(a, b, c, d, e, f, g)
  }

  /// Builds a body of eight components.
  @inlinable
  public static func buildBlock<A: HTML, B: HTML, C: HTML, D: HTML, E: HTML, F: HTML, G: HTML, H: HTML>(
    _ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ f: F, _ g: G, _ h: H
  ) -> Group8<A, B, C, D, E, F, G, H> {
    Group8(a, b, c, d, e, f, g, h)
  }
}
