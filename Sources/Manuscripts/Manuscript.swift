/// A manuscript as it was read: what it says of itself, its text, its pictures.
package struct Manuscript: Sendable {
  /// The text.
  package enum Body: Sendable {
    /// Blocks that are still to be written.
    case blocks([PandocBlock])
    /// Markdown, which stays as it is.
    case markdown(String)
  }

  /// A picture or another file that goes with the text.
  package struct Picture: Sendable {
    /// How the text names it.
    package let url: String
    package let bytes: [UInt8]
  }

  package var head: ManuscriptHead
  package var body: Body
  /// The pictures, in the order of the text.
  package var pictures: [Picture] = []
  package var notes = ImportNotes()
  /// What the front matter of another generator says beside; nothing for other manuscripts.
  package var migrated = MigratedFields()
}

/// What the front matter of another generator says that manuscripts do not.
package struct MigratedFields: Sendable, Equatable {
  package var tags: [String] = []
  /// Sections or categories, of which one may be a column.
  package var categories: [String] = []
  /// Former URLs.
  package var aliases: [String] = []
  package var series: String?
  package var slug: String?
  package var isDraft = false
  package var publish: String?
  package var expires: String?
  package var language: String?
  /// The picture that stands for the article, as the front matter names it.
  package var cover: String?

  /// Nothing.
  package init() {}
}
