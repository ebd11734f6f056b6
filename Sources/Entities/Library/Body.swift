import Markdown

/// A text with its links looked up.
public struct Body: Sendable, Encodable {
  /// The text, compiled.
  public var document: CompiledDocument
  /// What each of the document's links leads to, in the same order.
  public var targets: [LinkTarget]
  /// What each of the document's component blocks says, in the same order.
  public var components: [BodyComponent]

  /// A text, what its links lead to and what its components say.
  public init(
    document: CompiledDocument = CompiledDocument(), targets: [LinkTarget] = [], components: [BodyComponent] = []
  ) {
    self.document = document
    self.targets = targets
    self.components = components
  }

  /// Whether there is no text.
  public var isEmpty: Bool { document.parts.isEmpty }

  /// How the text begins, without markup.
  public var excerpt: String { document.excerpt }
}
