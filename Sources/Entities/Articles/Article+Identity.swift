extension Article {
  /// What an article is called and what it says of itself.
  package struct Identity: Sendable, Codable {
    /// The path below `articles/` without ending: `2022/06/opening`.
    package var id: String
    /// The path of its file as the command was given it.
    package var path: String
    /// The URL from the root of the site: `/articles/2022/06/opening/`.
    package var url: String
    /// The title.
    package var title: String
    /// The line below the title.
    package var subtitle: String?
    /// The words above the title.
    package var kicker: String?
    /// What kind of text it is.
    package var kind: ArticleKind
    /// What it is about: the editors' summary, or the beginning of its text when anyone may read that.
    package var summary: String
    /// The language, where it is not the site's.
    package var language: String?

    /// The identity of an article of which only `id`, `path`, `url` and `title` need to be known.
    package init(
      id: String, path: String, url: String, title: String, subtitle: String? = nil, kicker: String? = nil,
      kind: ArticleKind = .article, summary: String = "", language: String? = nil
    ) {
      self.id = id
      self.path = path
      self.url = url
      self.title = title
      self.subtitle = subtitle
      self.kicker = kicker
      self.kind = kind
      self.summary = summary
      self.language = language
    }
  }
}

/// What kind of text an article is.
package enum ArticleKind: String, Sendable, CaseIterable, Codable {
  /// Running text.
  case article
  /// Turns of host and guests.
  case interview
  /// Sections of several speakers.
  case roundtable
  /// A case that others may follow.
  case `case`
  /// An announcement.
  case notice
}
