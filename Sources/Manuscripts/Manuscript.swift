/// A manuscript as it was read: its metadata, body and pictures.
package struct Manuscript: Sendable {
  /// The body of the manuscript.
  package enum Body: Sendable {
    /// Blocks that have yet to be written as Markdown.
    case blocks([PandocBlock])
    /// Markdown, which is imported unchanged.
    case markdown(String)
  }

  /// A picture or another file that the body refers to.
  package struct Picture: Sendable {
    /// The URL by which the body refers to it.
    package let url: String
    package let bytes: [UInt8]
  }

  package var metadata: ManuscriptMetadata
  package var body: Body
  /// The pictures, in the order of the body.
  package var pictures: [Picture] = []
  package var notes = ImportNotes()
  /// Additional front matter of another generator; empty for other manuscripts.
  package var migrated = MigratedFields()
}

/// Front matter of another generator that has no counterpart in ``ManuscriptMetadata``.
package struct MigratedFields: Sendable, Equatable {
  package var tags: [String] = []
  /// The sections or categories, one of which may be a column.
  package var categories: [String] = []
  /// Former URLs.
  package var aliases: [String] = []
  package var series: String?
  package var slug: String?
  package var isDraft = false
  package var publish: String?
  package var expires: String?
  package var language: String?
  /// The cover picture, as the front matter names it.
  package var cover: String?

  /// Creates empty fields.
  package init() {}
}
