import Diagnostics
import Entities
import SourceFiles

extension ParsedArticle {
  /// The names and files in the front matter, unresolved.
  struct References: Sendable {
    var column: Located<String>?
    var hospitals: [Located<String>] = []
    var people: [UnresolvedPerson] = []
    var awards: [Located<String>] = []
    var citations: [(kind: any (ReadableEntity & CitedEntity).Type, names: [Located<String>])] = []
    var tags: [Located<String>] = []
    var speakers: [UnresolvedSpeaker] = []
    var cover: UnresolvedPicture?
    var video: UnresolvedVideo?
    var attachments: [UnresolvedAttachment] = []
  }

  /// An unresolved person, and the post in whose capacity they take part.
  struct UnresolvedPerson: Sendable {
    var name: Located<String>
    var post: Located<String>?
  }

  /// A speaker whose person is unresolved.
  struct UnresolvedSpeaker: Sendable {
    var label: Located<String>
    var person: Located<String>?
    var role: Speaker.Role?
    /// The post in whose capacity they speak.
    var post: Located<String>?
    /// Whether the editors wrote a name without a label.
    var isNameOnly: Bool
  }

  /// A cover whose file is unresolved.
  struct UnresolvedPicture: Sendable {
    var file: Located<String>
    var picture: Picture
  }

  /// A video whose file is unresolved.
  struct UnresolvedVideo: Sendable {
    var file: Located<String>
    var poster: Located<String>?
    var video: Video
  }

  /// An attachment whose file is unresolved.
  struct UnresolvedAttachment: Sendable {
    var file: Located<String>
    var title: String?
    /// Pictures of its first pages.
    var pages: [Located<String>] = []
    var access = Access.everyone
  }
}
