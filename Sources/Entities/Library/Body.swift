import Markdown

/// A text with its links looked up.
package struct Body: Sendable, Encodable {
  /// The text, compiled.
  package var document: CompiledDocument
  /// What each of the document's links leads to, in the same order.
  package var targets: [LinkTarget]
  /// The content of each of the document's component blocks, in the same order.
  package var components: [BodyComponent]

  /// Creates a body from a text, the targets of its links and the content of its components.
  package init(
    document: CompiledDocument = CompiledDocument(), targets: [LinkTarget] = [], components: [BodyComponent] = []
  ) {
    self.document = document
    self.targets = targets
    self.components = components
  }

  /// Whether there is no text.
  package var isEmpty: Bool { document.parts.isEmpty }

  /// How the text begins, without markup.
  package var excerpt: String { document.excerpt }
}
