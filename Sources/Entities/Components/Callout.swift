/// A block of text set apart from its surroundings.
package struct Callout: Sendable, Encodable {
  /// The purpose of a callout.
  package enum Kind: String, Sendable, CaseIterable, Encodable {
    /// An aside.
    case note
    /// Advice.
    case tip
    /// A warning that readers must not overlook.
    case warning
    /// A quotation.
    case quote
  }

  /// The purpose.
  package var kind: Kind
  /// The title.
  package var title: String?
  /// The speaker or the source of the text.
  package var source: String?
  /// The text.
  package var text: Body

  /// Creates a callout.
  package init(kind: Kind, title: String? = nil, source: String? = nil, text: Body) {
    self.kind = kind
    self.title = title
    self.source = source
    self.text = text
  }
}
