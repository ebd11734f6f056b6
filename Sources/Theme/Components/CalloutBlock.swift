/// A text that is set apart from what is around it.
public struct CalloutBlock: BlockValue {
  /// What it is to the reader.
  public enum Kind: String, Sendable, CaseIterable {
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
  public var kind: Kind
  /// The title.
  public var title: String?
  /// Whose words they are, or where they come from.
  public var source: String?
  /// The text.
  public var content: Markup

  /// A text that is set apart.
  public init(kind: Kind, title: String?, source: String? = nil, content: Markup) {
    self.kind = kind
    self.title = title
    self.source = source
    self.content = content
  }

  /// The text, indented.
  public var plain: some HTML {
    blockquote {
      if let title { p { strong { title } } }
      content
      if let source { p { cite { source } } }
    }
  }
}
