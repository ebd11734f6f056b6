/// A text that is set apart from what is around it.
package struct Callout: Sendable, Encodable {
  /// What it is to the reader.
  package enum Kind: String, Sendable, CaseIterable, Encodable {
    /// Something beside the point.
    case note
    /// Advice.
    case tip
    /// What must not be overlooked.
    case warning
    /// Words of someone else.
    case quote
  }

  /// What it is to the reader.
  package var kind: Kind
  /// The title.
  package var title: String?
  /// Whose words they are, or where they come from.
  package var source: String?
  /// The text.
  package var text: Body

  /// A text that is set apart.
  package init(kind: Kind, title: String? = nil, source: String? = nil, text: Body) {
    self.kind = kind
    self.title = title
    self.source = source
    self.text = text
  }
}
