import Bytes
import Diagnostics

/// What only members may read of an article or a page: its text, and the files that belong to it.
///
/// Lists, feeds, search and descriptions are made from values that have no body (``Article``, ``Page``), and this one
/// keeps what it holds to itself: the text comes out by the interface `Gate` alone (`@_spi(Gate) import Entities`),
/// which none but
/// the code that seals it asks for. It prints as a word.
public struct MemberBody: Sendable, CustomStringConvertible, CustomReflectable {
  /// What the text belongs to.
  public enum Owner: Sendable, Hashable {
    /// An article.
    case article(Reference<Article>)
    /// A single page, by its index in the library.
    case page(Int)

    /// The article; nil for a page.
    public var article: Reference<Article>? { if case .article(let article) = self { article } else { nil } }
  }

  /// What the text belongs to.
  public package(set) var owner: Owner
  /// The audience that may read it.
  public let audience: String
  /// The address of the page that it belongs to.
  public let url: String
  /// Where the editors wrote it.
  public let path: String
  /// The text.
  @_spi(Gate) public var body: Body
  /// The film that goes with it.
  @_spi(Gate) public var video: Video?
  /// Files to download.
  @_spi(Gate) public var attachments: [Attachment] = []
  /// Readers' letters: what they write of a members' text may tell what is in it.
  @_spi(Gate) public var letters: [Letter] = []
  /// The files of the site that the text shows or leads to, each once, and where it does.
  @_spi(Gate) public var files: [MemberFile] = []

  /// A text without film and files.
  @_spi(Gate)
  public init(owner: Owner, audience: String, url: String, path: String, body: Body) {
    self.owner = owner
    self.audience = audience
    self.url = url
    self.path = path
    self.body = body
  }

  public var description: String { "MemberBody(\(path), closed)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A file that is sealed with a member's text.
@_spi(Gate)
public struct MemberFile: Sendable {
  /// The file.
  public let file: MediaFile
  /// Where it is named first.
  public let place: SourceLocation

  /// A file and where it is named first.
  public init(file: MediaFile, place: SourceLocation) {
    self.file = file
    self.place = place
  }
}

@_spi(Gate)
extension MemberBody {
  /// The text and its files, for who seals them.
  public struct Opened: Sendable {
    /// The text.
    public let body: Body
    /// The film that goes with it.
    public let video: Video?
    /// Files to download.
    public let attachments: [Attachment]
    /// Readers' letters, oldest first.
    public let letters: [Letter]
    /// The files of the site that the text shows or leads to, by address.
    public let files: [MediaFile]
  }

  /// What is closed to everyone else.
  public var opened: Opened {
    Opened(
      body: body, video: video, attachments: attachments, letters: letters,
      files: files.map(\.file).sorted { $0.url < $1.url })
  }
}
