import Diagnostics
import Entities
import SourceFiles

extension ParsedArticle {
  /// What the front matter names.
  struct Mentions: Sendable {
    var column: Located<String>?
    var hospitals: [Located<String>] = []
    var people: [PersonSource] = []
    var awards: [Located<String>] = []
    var citations: [(kind: any (ReadableEntity & CitedEntity).Type, names: [Located<String>])] = []
    var tags: [Located<String>] = []
    var speakers: [SpeakerSource] = []
    var cover: PictureSource?
    var video: VideoSource?
    var attachments: [AttachmentSource] = []
  }

  /// A person, not looked up, and the post in which they appear.
  struct PersonSource: Sendable {
    var name: Located<String>
    var post: Located<String>?
  }

  /// A speaker, the person not looked up.
  struct SpeakerSource: Sendable {
    var label: Located<String>
    var person: Located<String>?
    var role: Speaker.Role?
    /// The post in which they speak.
    var post: Located<String>?
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
    /// Pictures of its first pages.
    var pages: [Located<String>] = []
    var access = Access.everyone
  }
}
