import SourceFiles

/// A file of the content tree that is published unchanged.
package struct MediaFile: Sendable, Hashable, Codable {
  /// The path of the file, starting with the content path as passed to the command.
  package var path: String
  /// The percent-encoded URL relative to the root of the site.
  package var url: String
  /// The size in bytes.
  package var byteCount: Int

  /// Creates a file and the URL at which it is published.
  package init(path: String, url: String, byteCount: Int) {
    self.path = path
    self.url = url
    self.byteCount = byteCount
  }
}

/// An image with its description: a cover, or a picture of a gallery or an attachment.
package struct Picture: Sendable, Hashable, Codable {
  /// The URL, absolute or relative to the root of the site.
  package var url: String
  /// The size, if the file states it.
  package var size: PixelSize?
  /// The alternative text.
  package var alternative: String
  /// The caption.
  package var caption: String?
  /// The credit of its creator.
  package var credit: String?

  /// Creates a picture at a URL.
  package init(
    url: String, size: PixelSize? = nil, alternative: String = "", caption: String? = nil, credit: String? = nil
  ) {
    self.url = url
    self.size = size
    self.alternative = alternative
    self.caption = caption
    self.credit = credit
  }
}

/// A video.
package struct Video: Sendable, Hashable, Codable {
  /// The URL of the file, or of the page that shows the video.
  package var url: String
  /// Whether the URL is that of a video file that a browser can play by itself.
  package var isFile: Bool
  /// The title.
  package var title: String?
  /// The URL of the picture shown before playback.
  package var poster: String?

  /// Creates a video at a URL.
  package init(url: String, isFile: Bool, title: String? = nil, poster: String? = nil) {
    self.url = url
    self.isFile = isFile
    self.title = title
    self.poster = poster
  }
}

/// A file to download.
package struct Attachment: Sendable, Hashable, Codable {
  /// The URL relative to the root of the site.
  package var url: String
  /// The title.
  package var title: String
  /// The file extension in lower case, without the dot.
  package var fileExtension: String
  /// The size in bytes.
  package var byteCount: Int
  /// Pictures of its first pages.
  package var pages: [Picture] = []

  /// Creates an attachment at a URL.
  package init(url: String, title: String, fileExtension: String, byteCount: Int) {
    self.url = url
    self.title = title
    self.fileExtension = fileExtension
    self.byteCount = byteCount
  }
}
