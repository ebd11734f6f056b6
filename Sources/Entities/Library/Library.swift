import Bytes
import SourceFiles

/// All content of a site, read, checked and related: what pages are made from.
///
/// Entities are in one list for each kind, which is named after the kind's folder (``hospitals``, ``people``).
/// Lists are sorted in the order in which readers meet them; articles newest first, then by id. Every reference that an
/// entity holds leads to an element of these lists.
package struct Library: Sendable {
  /// The configuration of a site, from site.yml.
  package var configuration: SiteConfiguration
  /// All articles that are published, newest first, then by id.
  package var articles: [Article] = []
  /// The bodies of ``articles``, in the same order; of one that only members may read the
  /// public opening, or nil.
  package var articleBodies = ArticleBodies()
  /// What only members may read: of articles in the same order, then of pages by id.
  package var memberBodies: [MemberBody] = []
  /// The films within the texts of articles.
  package var films: [Video] = []
  /// What references are called in every build.
  package var keys = ReferenceKeys()
  /// The hashes of ``articles`` and their tags, in the same order: whatever lists and other pages can know of each.
  package var articleFingerprints: [Hash64] = []
  /// The hashes of the articles' bodies and of what their links lead to, in the same order; 0 where there is none.
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
  /// The files that the content refers to, but for those below `static/`; sorted by address, each once.
  package var media: [MediaFile] = []
  /// The files below `static/`, which are all published; sorted by path.
  package var assets: [MediaFile] = []
  /// Who is related to whom, worked out from the above.
  package var relations = Relations()
  /// The origin of the register of hospitals, if `hospitals/index.md` states it.
  package var hospitalIndexNote: HospitalIndexNote?
  /// The texts of the slots that the site fills.
  package var slotTexts: [SiteSlot: Body] = [:]
  /// The articles whose day will come: their URLs must be free.
  package var upcoming: [UpcomingArticle] = []
  /// What was read and not published, by path.
  package var unpublished: [Unpublished] = []

  /// A library without content.
  package init(configuration: SiteConfiguration) { self.init(configuration: configuration, kinds: EntityTypes.all) }

  /// Creates an empty library for entities of `kinds`.
  package init(configuration: SiteConfiguration, kinds: [any LibraryEntity.Type]) {
    self.configuration = configuration
    self.kinds = kinds
  }

  /// The text of an article; nil where only members may read it.
  package func body(of article: Reference<Article>) -> Body? { articleBodies[article.index] }

  /// The article behind a reference.
  package subscript(_ reference: Reference<Article>) -> Article { articles[reference.index] }
  /// The page behind a reference.
  package subscript(_ reference: Reference<Page>) -> Page { pages[reference.index] }
  /// The tag behind a reference.
  package subscript(_ reference: Reference<Tag>) -> Tag { tags[reference.index] }
}

/// An article that will be published: what of it the plan of the site must know now.
package struct UpcomingArticle: Sendable, Hashable {
  /// The path of its file.
  package var path: String
  /// The URL that it will have.
  package var url: String
  /// Old URLs that will lead to it, decoded.
  package var aliases: [String]

  /// An article to come.
  package init(path: String, url: String, aliases: [String]) {
    self.path = path
    self.url = url
    self.aliases = aliases
  }
}

/// An article or page that was read and is not published, and why.
package struct Unpublished: Sendable, Hashable, Codable {
  /// Why an entity is not published.
  package enum Reason: Sendable, Hashable, Codable {
    /// `draft: true`.
    case draft
    /// `publish:` or `date:` lies after the time of the build.
    case future(Timestamp)
    /// `expires:` lies before the time of the build.
    case expired(Timestamp)
  }

  /// The path of its file.
  package var path: String
  /// The URL that its page will have or had.
  package var url: String
  /// Its title.
  package var title: String
  /// Why.
  package var reason: Reason

  /// A file that is not published.
  package init(path: String, url: String, title: String, reason: Reason) {
    self.path = path
    self.url = url
    self.title = title
    self.reason = reason
  }
}
