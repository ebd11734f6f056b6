extension Article {
  /// The identity of an article: its id, path, URL, titles, kind and summary.
  package struct Identity: Sendable, Codable {
    /// The path below `articles/` without the file extension: `2022/06/opening`.
    package var id: String
    /// The path of its file, starting with the content path as passed to the command.
    package var path: String
    /// The URL relative to the root of the site: `/articles/2022/06/opening/`.
    package var url: String
    /// The title.
    package var title: String
    /// The line below the title.
    package var subtitle: String?
    /// The short line above the title.
    package var kicker: String?
    /// The kind of article.
    package var kind: ArticleKind
    /// The editors' summary, or else the beginning of the body if the body is public.
    package var summary: String
    /// The language, if it differs from the site's.
    package var language: String?

    /// Creates an identity; everything but `id`, `path`, `url` and `title` has a default.
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

/// The kind of an article, which determines the form of its body.
package enum ArticleKind: String, Sendable, CaseIterable, Codable {
  /// Running text.
  case article
  /// Turns by a host and guests.
  case interview
  /// Sections by several speakers.
  case roundtable
  /// A case study for others to follow.
  case `case`
  /// An announcement.
  case notice
}
