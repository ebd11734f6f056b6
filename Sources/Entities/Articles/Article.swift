import Bytes
import Markdown
import SourceFiles

/// An article without its body: what lists, feeds and descriptions may know of it.
///
/// The body is kept separately in ``Library/articleBodies``, so that the metadata of an article cannot give it away.
package final class Article: Sendable, Encodable {
  /// What it is called and what it says of itself.
  package let identity: Identity
  /// When and for whom it is published.
  package let publication: Publication
  /// Who made it and where it comes from.
  package let credits: Credits
  /// The entities that it leads to.
  package let relations: Relations
  /// The pictures and files that go with it.
  package let media: Media
  /// Readers' letters, oldest first; those of members' articles are sealed with the text.
  package let letters: [Letter]
  /// What its front matter decides about its page.
  package let display: Display
  /// Words and reading time; nothing for members' articles.
  package let statistics: TextStatistics

  /// Creates an article from its parts.
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

  /// The path below `articles/` without ending: `2022/06/opening`.
  package var id: String { identity.id }
  /// The path of its file as the command was given it.
  package var path: String { identity.path }
  /// The URL from the root of the site: `/articles/2022/06/opening/`.
  package var url: String { identity.url }
  /// The title.
  package var title: String { identity.title }
}

extension Article {
  /// What the front matter of an article decides about its page.
  package struct Display: Sendable, Codable {
    /// Whether a contents list is shown; nil leaves it to the theme.
    package var showsContents: Bool?
    /// Whether names of entities in the text become links; the setting of the site counts too.
    package var linksMentions: Bool

    /// A page with mentions linked and the contents list as the theme has it.
    package init(showsContents: Bool? = nil, linksMentions: Bool = true) {
      self.showsContents = showsContents
      self.linksMentions = linksMentions
    }
  }

  /// The pictures and files that go with an article.
  package struct Media: Sendable, Codable {
    /// The picture that represents it in lists.
    package var cover: Picture?
    /// A film that goes with it.
    package var video: Video?
    /// Files to download.
    package var attachments: [Attachment] = []

    /// No pictures, no files.
    package init() {}
  }
}
