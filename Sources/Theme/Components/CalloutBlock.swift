/// A callout: a passage set apart from the surrounding text.
public struct CalloutBlock: BlockValue {
  /// The kind.
  public enum Kind: String, Sendable, CaseIterable {
    /// An aside.
    case note
    /// Advice.
    case tip
    /// A warning.
    case warning
    /// A quotation.
    case quote
  }

  /// The kind.
  public var kind: Kind
  /// The title; nil for none.
  public var title: String?
  /// The source of the passage; nil for none.
  public var source: String?
  /// The content.
  public var content: Markup

  /// Creates a callout.
  public init(kind: Kind, title: String?, source: String? = nil, content: Markup) {
    self.kind = kind
    self.title = title
    self.source = source
    self.content = content
  }

  /// The content as a block quotation.
  public var plain: some HTML {
    blockquote {
      if let title { p { strong { title } } }
      content
      if let source { p { cite { source } } }
    }
  }
}
