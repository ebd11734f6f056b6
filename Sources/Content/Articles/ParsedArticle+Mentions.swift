import Diagnostics
import Entities
import SourceFiles

extension ParsedArticle {
  /// The names and files in the front matter, unresolved.
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

  /// An unresolved person, and the post in whose capacity they take part.
  struct PersonSource: Sendable {
    var name: Located<String>
    var post: Located<String>?
  }

  /// A speaker whose person is unresolved.
  struct SpeakerSource: Sendable {
    var label: Located<String>
    var person: Located<String>?
    var role: Speaker.Role?
    /// The post in whose capacity they speak.
    var post: Located<String>?
    /// Whether the editors wrote a name without a label.
    var isPlain: Bool
  }

  /// A cover whose file is unresolved.
  struct PictureSource: Sendable {
    var file: Located<String>
    var picture: Picture
  }

  /// A video whose file is unresolved.
  struct VideoSource: Sendable {
    var file: Located<String>
    var poster: Located<String>?
    var video: Video
  }

  /// An attachment whose file is unresolved.
  struct AttachmentSource: Sendable {
    var file: Located<String>
    var title: String?
    /// Pictures of its first pages.
    var pages: [Located<String>] = []
    var access = Access.everyone
  }
}
