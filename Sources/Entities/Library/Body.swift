import Markdown

/// A body of text with resolved links.
package struct Body: Sendable, Encodable {
  /// The compiled text.
  package var document: CompiledDocument
  /// The target of each of the document's links, in the same order.
  package var targets: [LinkTarget]
  /// The content of each of the document's component blocks, in the same order.
  package var components: [BodyComponent]

  /// Creates a body from a compiled text, the targets of its links and the content of its components.
  package init(
    document: CompiledDocument = CompiledDocument(), targets: [LinkTarget] = [], components: [BodyComponent] = []
  ) {
    self.document = document
    self.targets = targets
    self.components = components
  }

  /// Whether there is no text.
  package var isEmpty: Bool { document.parts.isEmpty }

  /// The beginning of the text, without markup.
  package var excerpt: String { document.excerpt }
}
