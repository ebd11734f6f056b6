import Bytes
import Markdown
import SourceFiles

/// An article without its body: the metadata that lists, feeds and summaries may use.
///
/// The body is stored separately in ``Library/articleBodies``, so that code with access to the metadata cannot leak it.
package final class Article: Sendable, Encodable {
  /// Its id, URL, title and summary.
  package let identity: Identity
  /// When and for whom it is published.
  package let publication: Publication
  /// The people behind it, and its origin.
  package let credits: Credits
  /// The entities that it refers to.
  package let relations: Relations
  /// The pictures and files that go with it.
  package let media: Media
  /// Readers' letters, oldest first. Those of members' articles are sealed with the body instead.
  package let letters: [Letter]
  /// The display settings in its front matter.
  package let display: Display
  /// The word counts; zero for members' articles.
  package let statistics: TextStatistics

  /// Creates an article from its components.
  package init(
    _ identity: Identity, _ publication: Publication, credits: Credits = Credits(), relations: Relations = Relations(),
    media: Media = Media(), letters: [Letter] = [], display: Display = Display(),
    statistics: TextStatistics = TextStatistics()
  ) {
    self.identity = identity
    self.publication = publication
    self.credits = credits
    self.relations = relations
    self.media = media
    self.letters = letters
    self.display = display
    self.statistics = statistics
  }

  /// The path below `articles/` without the file extension: `2022/06/opening`.
  package var id: String { identity.id }
  /// The path of its file, starting with the content path as passed to the command.
  package var path: String { identity.path }
  /// The URL relative to the root of the site: `/articles/2022/06/opening/`.
  package var url: String { identity.url }
  /// The title.
  package var title: String { identity.title }
}

extension Article {
  /// The display settings in an article's front matter.
  package struct Display: Sendable, Codable {
    /// Whether the page shows a table of contents; nil leaves the choice to the theme.
    package var showsContents: Bool?
    /// Whether names of entities in the text become links, provided that the site links mentions at all.
    package var linksMentions: Bool

    /// Creates display settings; by default mentions are linked and the theme decides on the table of contents.
    package init(showsContents: Bool? = nil, linksMentions: Bool = true) {
      self.showsContents = showsContents
      self.linksMentions = linksMentions
    }
  }

  /// The pictures and files that go with an article.
  package struct Media: Sendable, Codable {
    /// The picture that represents it in lists.
    package var cover: Picture?
    /// The accompanying video.
    package var video: Video?
    /// Files to download.
    package var attachments: [Attachment] = []

    /// Creates an empty set of media.
    package init() {}
  }
}
