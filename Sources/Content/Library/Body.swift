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

/// What a link or an image leads to.
public enum LinkTarget: Sendable, Hashable, Encodable {
  /// An article, perhaps at one of its anchors.
  case article(Reference<Article>, anchor: String?)
  /// A column.
  case column(Reference<Column>)
  /// A hospital.
  case hospital(Reference<Hospital>)
  /// A person.
  case person(Reference<Person>)
  /// An award.
  case award(Reference<Award>)
  /// An edition of an award.
  case edition(Reference<Edition>)
  /// A policy document.
  case document(Reference<PolicyDocument>)
  /// A page that stands for itself, perhaps at one of its anchors.
  case page(Reference<Page>, anchor: String?)
  /// A file that is published as it is; the size where it is an image that says it.
  case media(MediaFile, PixelSize?)
  /// An anchor on the same page.
  case anchor(String)
  /// An address of the site's own that is no entity: `/hospitals/`.
  case address(String)
  /// Nothing; a diagnostic says so.
  case missing
}
