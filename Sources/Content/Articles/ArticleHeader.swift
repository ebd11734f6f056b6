import Bytes
import Diagnostics
import Entities
import SourceFiles

/// The part of an article that is known before its links are resolved. Lists, tags and links from elsewhere depend only
/// on this part.
struct ArticleHeader: Sendable {
  /// The file.
  let file: ContentTree.File
  /// Whether the file is an `index.md` beside its own pictures.
  let isBundle: Bool
  /// The id, URL, title and summary of the article.
  var identity: Article.Identity
  /// When and for whom it is published.
  var publication: Article.Publication
  /// The location of the title, or of the file if it has no title.
  let titleLocation: SourceLocation
  /// The tags, folded.
  var tags: [FoldedTag] = []
  /// The reason why it is not published; nil if it is.
  var unpublished: UnpublishedFile.Reason?
  /// The span of time in which its publication state is the same as at the time of the build.
  var publicationWindow = PublicationWindow()
  /// The anchors of its headings.
  var anchors = ArticleAnchors.list([])
  /// The hash of everything that determines where links to the article lead: its file, its URL, its public anchors and
  /// whether it is published.
  var locationHash: Hash64 = .absent
  /// The hash of the file's bytes.
  var fileHash: Hash64 = .absent
  /// The hash of the file of readers' letters beside it; 0 if there is none.
  var lettersHash: Hash64 = .absent

  /// The path of the file relative to the content folder.
  var relativePath: String { file.relativePath }
}

/// The anchors of an article's headings. Those of a cached article are decoded only when a link refers to one.
enum ArticleAnchors: Sendable {
  /// The identifiers of the headings.
  case list([String])
  /// The encoded list in its cache record.
  case record(ArraySlice<UInt8>)

  /// The identifiers.
  var identifiers: [String] {
    switch self {
    case .list(let identifiers): identifiers
    case .record(let record): (try? RecordDecoder.read(record) { try $0.texts() }) ?? []
    }
  }
}
