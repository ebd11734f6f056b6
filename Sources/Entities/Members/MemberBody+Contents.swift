import Diagnostics

extension MemberBody {
  /// The text and its files.
  package struct Contents: Sendable {
    /// The text.
    package var body: Body
    /// The film that goes with it.
    package var video: Video?
    /// Files to download.
    package var attachments: [Attachment] = []
    /// Readers' letters, oldest first: what they write of a members' text may reveal what is in it.
    package var letters: [Letter] = []
    /// What was put right in the text, oldest first: it quotes the text.
    package var corrections: [Correction] = []
    /// The files of the site that the text shows or links to, each once, and where it first does.
    package var files: [File] = []

    /// A text without film and files.
    package init(body: Body) { self.body = body }

    /// The files of the site that the text shows or links to, by address.
    package var mediaFiles: [MediaFile] { files.map(\.media).sorted { $0.url < $1.url } }
  }

  /// A file that is sealed with a member's text.
  package struct File: Sendable {
    /// The file.
    package let media: MediaFile
    /// Where it is named first.
    package let location: SourceLocation

    /// A file and where it is named first.
    package init(_ media: MediaFile, at location: SourceLocation) {
      self.media = media
      self.location = location
    }
  }
}
