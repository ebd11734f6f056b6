import Diagnostics
import Entities
import Markdown

/// An article as its file says it: what only the whole library knows is still in names.
struct ArticleSource: Sendable {
  /// The file.
  let file: ContentTree.File
  /// The article as far as it is known.
  var article: Article
  /// The path of the file below the content folder.
  let relative: String
  /// Whether the file is an `index.md` beside its own pictures.
  let isBundle: Bool
  /// The text that anyone may read; empty where it is not needed.
  var document = CompiledDocument()
  /// The text that only members may read, if there is one.
  var closed: CompiledDocument?
  /// The tags, folded.
  var tags: [FoldedTag] = []
  /// Names and files, to be looked up.
  var mentions = Mentions()
  /// Why it is not published, if it is not.
  var unpublished: Unpublished.Reason?
  /// Where the title stands, or the file where it has none.
  var place: SourceLocation
  /// When it is published, or not, as it is at the time of the build.
  var publicationWindow = PublicationWindow()
  /// What was wrong with the file itself.
  var diagnostics: [Diagnostic] = []
  /// The hash of the file's bytes.
  var fileHash: UInt64 = 0
  /// The hash of the readers' letters beside it; 0 where there are none.
  var lettersHash: UInt64 = 0
  /// What an earlier build found out, where that still holds; the text is not compiled then.
  var cachedRecord: ArticleRecord?

  /// What the front matter names.
  struct Mentions: Sendable {
    var column: Located<String>?
    var hospitals: [Located<String>] = []
    var people: [Located<String>] = []
    var awards: [Located<String>] = []
    var citations: [(kind: any (ReadableEntity & CitedEntity).Type, names: [Located<String>])] = []
    var tags: [Located<String>] = []
    var speakers: [SpeakerSource] = []
    var cover: PictureSource?
    var video: VideoSource?
    var attachments: [AttachmentSource] = []
  }

  /// A speaker, the person not looked up.
  struct SpeakerSource: Sendable {
    var label: Located<String>
    var person: Located<String>?
    var role: Speaker.Role?
    /// Whether the editors wrote a lone name.
    var isPlain: Bool
  }

  /// A cover, the file not looked up.
  struct PictureSource: Sendable {
    var file: Located<String>
    var picture: Picture
  }

  /// A film, the file not looked up.
  struct VideoSource: Sendable {
    var file: Located<String>
    var poster: Located<String>?
    var video: Video
  }

  /// An attachment, the file not looked up.
  struct AttachmentSource: Sendable {
    var file: Located<String>
    var title: String?
    var access = Access.everyone
  }

  /// The headings of the text that anyone may read.
  var openHeadings: [Heading] { cachedRecord?.headings ?? document.headings }

  /// The headings of the whole text.
  var headings: [Heading] { closed.map { openHeadings + $0.headings } ?? openHeadings }
}
