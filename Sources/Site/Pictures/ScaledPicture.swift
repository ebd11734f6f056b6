import Bytes
import Entities
import SourceFiles
import Theme

/// A picture that is published in several widths.
struct ScaledPicture: Sendable {
  /// A smaller copy.
  struct Copy: Sendable {
    let width: Int
    /// The address from the root of the site.
    let url: String
    /// The path of the file in the cache.
    let path: String
    /// The hash of everything that the bytes depend on.
    let key: Hash64
  }

  /// The path of the picture's file.
  let path: String
  /// The copies, the smallest first.
  let copies: [Copy]
  /// The mean colour; nil where it is not opaque.
  let color: PictureColor?
}

/// The smaller copies of a site's pictures.
struct ScaledPictures: Sendable {
  /// The pictures by their address.
  private(set) var pictures: [String: ScaledPicture] = [:]
  /// The addresses of pictures that have no copies although their size asks for some: pages know that of no other.
  private(set) var unscaled: [String] = []
  /// The media type of the copies.
  var mediaType = ""

  /// The copies of the picture at an address; nil where it has none.
  subscript(_ url: String) -> ScaledPicture? { pictures[url] }

  mutating func add(_ picture: ScaledPicture?, at url: String) {
    if let picture { pictures[url] = picture } else { unscaled.append(url) }
  }

  /// Whether no picture has copies.
  var isEmpty: Bool { pictures.isEmpty }

  /// The files of the output.
  var files: [PlannedFile] {
    pictures.values.flatMap { picture in
      picture.copies.map { .scaled($0, of: picture.path) }
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
