import Bytes
import Entities
import SourceFiles
import Theme

/// An image that is published in several widths.
struct ScaledPicture: Sendable {
  /// A scaled copy.
  struct Copy: Sendable {
    let width: Int
    /// The URL relative to the site's root.
    let url: String
    /// The path of the file in the cache.
    let path: String
    /// The hash of everything that the bytes depend on.
    let key: Hash64
  }

  /// The path of the image file.
  let path: String
  /// The copies, smallest first.
  let copies: [Copy]
  /// The mean colour; `nil` if the image is not opaque.
  let color: PictureColor?
}

/// The scaled copies of a site's images.
struct ScaledPictures: Sendable {
  /// The images by URL.
  private(set) var pictures: [String: ScaledPicture] = [:]
  /// The URLs of images that should have copies but do not. Pages cannot tell this from an image's size.
  private(set) var unscaled: [String] = []
  /// The media type of the copies.
  var mediaType = ""

  /// Returns the copies of the image at a URL, or `nil` if it has none.
  subscript(_ url: String) -> ScaledPicture? { pictures[url] }

  mutating func add(_ picture: ScaledPicture?, at url: String) {
    if let picture { pictures[url] = picture } else { unscaled.append(url) }
  }

  /// Whether no image has copies.
  var isEmpty: Bool { pictures.isEmpty }

  /// The output files.
  var files: [PlannedFile] {
    pictures.values.flatMap { picture in
      picture.copies.map { .scaled($0, of: picture.path) }
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
