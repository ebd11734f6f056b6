import Diagnostics

extension MemberBody {
  /// The body and its files.
  package struct Contents: Sendable {
    /// The body.
    package var body: Body
    /// The accompanying video.
    package var video: Video?
    /// Files to download.
    package var attachments: [Attachment] = []
    /// Readers' letters, oldest first; letters on a members' text may reveal its contents.
    package var letters: [Letter] = []
    /// The corrections, oldest first; they quote the text.
    package var corrections: [Correction] = []
    /// The files of the site that the body shows or links to, each once, with the location of the first use.
    package var files: [File] = []

    /// Creates contents without a video and files.
    package init(body: Body) { self.body = body }

    /// The files of the site that the body shows or links to, sorted by URL.
    package var mediaFiles: [MediaFile] { files.map(\.media).sorted { $0.url < $1.url } }
  }

  /// A file that is sealed with a member's text.
  package struct File: Sendable {
    /// The file.
    package let media: MediaFile
    /// The location of its first use.
    package let location: SourceLocation

    /// Creates a file and the location of its first use.
    package init(_ media: MediaFile, at location: SourceLocation) {
      self.media = media
      self.location = location
    }
  }
}
