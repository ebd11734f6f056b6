import Bytes
import SourceFiles

/// All content of a site, read, checked and cross-referenced: the input of page rendering.
///
/// There is one list of entities per kind, named after the kind's folder (``hospitals``, ``people``). Lists are sorted
/// in the order in which readers see them; articles newest first, then by id. Every reference held by an entity denotes
/// an element of these lists.
package struct Library: Sendable {
  /// The configuration of a site, from site.yml.
  package var configuration: SiteConfiguration
  /// All published articles, newest first, then by id.
  package var articles: [Article] = []
  /// The bodies of ``articles``, in the same order. A members' article is represented by its public opening, or by nil.
  package var articleBodies = ArticleBodies()
  /// The content restricted to members: that of articles in the same order, then that of pages by id.
  package var memberBodies: [MemberBody] = []
  /// The videos embedded in the bodies of articles.
  package var embeddedVideos: [Video] = []
  /// The keys that identify references across builds.
  package var keys = ReferenceKeys()
  /// The hash of each of ``articles`` and its tags, in the same order. It covers everything that lists and other pages
  /// can read of an article.
  package var articleFingerprints: [Hash64] = []
  /// The hash of each article's body and the targets of its links, in the same order; 0 if there is no body.
  package var bodyFingerprints: [Hash64] = []
  /// The hashes of the articles' files, in the same order.
  package var articleFileHashes: [Hash64] = []
  /// The entities of the library by kind; see ``list(of:)``.
  var lists = EntityLists()
  /// The kinds of entities that the library may hold.
  package let kinds: [any LibraryEntity.Type]
  /// Single pages, by id.
  package var pages: [Page] = []
  /// The published versions of consent texts: agreements first, then by id, the newest version first.
  package var consents: [ConsentText] = []
  /// The questions that applicants for membership answer, in the order written.
  package var questions: [MembershipQuestion] = []
  /// Tags by number of articles, then by name.
  package var tags: [Tag] = []
  /// The files that the content refers to, except those below `static/`; sorted by URL, each once.
  package var media: [MediaFile] = []
  /// The files below `static/`, which are all published; sorted by path.
  package var assets: [MediaFile] = []
  /// The relations between entities, derived from the lists.
  package var relations = Relations()
  /// The origin of the register of hospitals, if `hospitals/index.md` states it.
  package var hospitalIndexNote: HospitalIndexNote?
  /// The content of the slots that the site fills.
  package var slotTexts: [SiteSlot: Body] = [:]
  /// The articles to be published in the future, whose URLs are reserved.
  package var upcoming: [UpcomingArticle] = []
  /// The files that were read but not published, sorted by path.
  package var unpublished: [UnpublishedFile] = []

  /// Creates an empty library for all kinds of entities.
  package init(configuration: SiteConfiguration) { self.init(configuration: configuration, kinds: EntityTypes.all) }

  /// Creates an empty library for entities of `kinds`.
  package init(configuration: SiteConfiguration, kinds: [any LibraryEntity.Type]) {
    self.configuration = configuration
    self.kinds = kinds
  }

  /// Returns the body of an article, or nil if it is restricted to members.
  package func body(of article: Reference<Article>) -> Body? { articleBodies[article.index] }

  /// The article behind a reference.
  package subscript(_ reference: Reference<Article>) -> Article { articles[reference.index] }
  /// The page behind a reference.
  package subscript(_ reference: Reference<Page>) -> Page { pages[reference.index] }
  /// The tag behind a reference.
  package subscript(_ reference: Reference<Tag>) -> Tag { tags[reference.index] }
}

/// An article to be published in the future, as far as the plan of the site must know it now.
package struct UpcomingArticle: Sendable, Hashable {
  /// The path of its file.
  package var path: String
  /// The URL that it will have.
  package var url: String
  /// Old URLs that will redirect to it, percent-decoded.
  package var aliases: [String]

  /// Creates an upcoming article.
  package init(path: String, url: String, aliases: [String]) {
    self.path = path
    self.url = url
    self.aliases = aliases
  }
}

/// An article or page that was read but not published, with the reason.
package struct UnpublishedFile: Sendable, Hashable, Codable {
  /// The reason why a file is not published.
  package enum Reason: Sendable, Hashable, Codable {
    /// `draft: true`.
    case draft
    /// `publish:` or `date:` is later than the time of the build.
    case future(Timestamp)
    /// `expires:` is earlier than the time of the build.
    case expired(Timestamp)
  }

  /// The path of its file.
  package var path: String
  /// The URL that its page will have, or had.
  package var url: String
  /// Its title.
  package var title: String
  /// The reason.
  package var reason: Reason

  /// Creates the record of an unpublished file.
  package init(path: String, url: String, title: String, reason: Reason) {
    self.path = path
    self.url = url
    self.title = title
    self.reason = reason
  }
}
