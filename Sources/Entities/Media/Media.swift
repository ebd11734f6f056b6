import SourceFiles

/// A file of the content tree that is published as it is.
package struct MediaFile: Sendable, Hashable, Codable {
  /// The path of the file as the command was given it.
  package var path: String
  /// The address from the root of the site, percent-encoded.
  package var url: String
  /// The size in bytes.
  package var byteCount: Int

  /// A file and where it is published.
  package init(path: String, url: String, byteCount: Int) {
    self.path = path
    self.url = url
    self.byteCount = byteCount
  }
}

/// An image that represents an article or a film.
package struct Picture: Sendable, Hashable, Codable {
  /// The address from the root of the site, or a whole one.
  package var url: String
  /// The size, if the file states it.
  package var size: PixelSize?
  /// The text that replaces the picture where it is not seen.
  package var alternative: String
  /// The words below it.
  package var caption: String?
  /// Who made it.
  package var credit: String?

  /// A picture at an address.
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

/// A film.
package struct Video: Sendable, Hashable, Codable {
  /// The address of the file or of the page that shows it.
  package var url: String
  /// Whether the address is a film file that a browser can play itself.
  package var isFile: Bool
  /// The title.
  package var title: String?
  /// The address of the picture shown before.
  package var poster: String?

  /// A film at an address.
  package init(url: String, isFile: Bool, title: String? = nil, poster: String? = nil) {
    self.url = url
    self.isFile = isFile
    self.title = title
    self.poster = poster
  }
}

/// A file to download.
package struct Attachment: Sendable, Hashable, Codable {
  /// The address from the root of the site.
  package var url: String
  /// The title.
  package var title: String
  /// The ending of the file's name in lower case, without the dot.
  package var fileExtension: String
  /// The size in bytes.
  package var byteCount: Int
  /// Pictures of its first pages.
  package var pages: [Picture] = []

  /// A file at an address.
  package init(url: String, title: String, fileExtension: String, byteCount: Int) {
    self.url = url
    self.title = title
    self.fileExtension = fileExtension
    self.byteCount = byteCount
  }
}
