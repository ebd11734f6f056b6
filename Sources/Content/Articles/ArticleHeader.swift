import Bytes
import Diagnostics
import Entities
import SourceFiles

/// What everything else may know of an article before its own links are resolved: lists, tags and the links of other texts need
/// no more.
struct ArticleHeader: Sendable {
  /// The file.
  let file: ContentTree.File
  /// Whether the file is an `index.md` beside its own pictures.
  let isBundle: Bool
  /// What the article is called and what it says of itself.
  var identity: Article.Identity
  /// When and for whom it is published.
  var publication: Article.Publication
  /// Where the title is, or the file where it has none.
  let titleLocation: SourceLocation
  /// The tags, folded.
  var tags: [FoldedTag] = []
  /// Why it is not published, if it is not.
  var unpublished: Unpublished.Reason?
  /// When it is published, or not, as it is at the time of the build.
  var publicationWindow = PublicationWindow()
  /// The anchors of its headings.
  var anchors = ArticleAnchors.list([])
  /// The hash of what decides where links to the article lead: its file, its URL, its public anchors, whether it is published.
  var locationHash: Hash64 = .absent
  /// The hash of the file's bytes.
  var fileHash: Hash64 = .absent
  /// The hash of the readers' letters beside it; 0 where there are none.
  var lettersHash: Hash64 = .absent

  /// The path of the file below the content folder.
  var relative: String { file.relative }
}

/// The anchors of an article's headings; those of a cached article are decoded when a link leads to one.
enum ArticleAnchors: Sendable {
  /// The identifiers of the headings.
  case list([String])
  /// The list in its record.
  case record(ArraySlice<UInt8>)

  /// The identifiers.
  var identifiers: [String] {
    switch self {
    case .list(let identifiers): identifiers
    case .record(let record): (try? RecordDecoder.read(record) { try $0.texts() }) ?? []
    }
  }
}
