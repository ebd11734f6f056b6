import SourceFiles

/// A file of the content tree that is published as it is.
public struct MediaFile: Sendable, Hashable, Codable {
  /// The path of the file as the command was given it.
  public var path: String
  /// The address from the root of the site, percent-encoded.
  public var url: String
  /// The size in bytes.
  public var byteCount: Int

  /// A file and where it is published.
  public init(path: String, url: String, byteCount: Int) {
    self.path = path
    self.url = url
    self.byteCount = byteCount
  }
}

/// An image that represents an article or a film.
public struct Picture: Sendable, Hashable, Codable {
  /// The address from the root of the site, or a whole one.
  public var url: String
  /// The size, if the file states it.
  public var size: PixelSize?
  /// The text that replaces the picture where it is not seen.
  public var alternative: String
  /// The words below it.
  public var caption: String?
  /// Who made it.
  public var credit: String?

  /// A picture at an address.
  public init(
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
public struct Video: Sendable, Hashable, Codable {
  /// The address of the file or of the page that shows it.
  public var url: String
  /// Whether the address is a film file that a browser can play itself.
  public var isFile: Bool
  /// The title.
  public var title: String?
  /// The address of the picture shown before.
  public var poster: String?

  /// A film at an address.
  public init(url: String, isFile: Bool, title: String? = nil, poster: String? = nil) {
    self.url = url
    self.isFile = isFile
    self.title = title
    self.poster = poster
  }
}

/// A file to download.
public struct Attachment: Sendable, Hashable, Codable {
  /// The address from the root of the site.
  public var url: String
  /// The title.
  public var title: String
  /// The ending of the file's name in lower case, without the dot.
  public var fileExtension: String
  /// The size in bytes.
  public var byteCount: Int
  /// Pictures of its first pages.
  public var pages: [Picture] = []

  /// A file at an address.
  public init(url: String, title: String, fileExtension: String, byteCount: Int) {
    self.url = url
    self.title = title
    self.fileExtension = fileExtension
    self.byteCount = byteCount
  }
}
