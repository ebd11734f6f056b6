import Entities
import SourceFiles

/// The files of the tree that content may refer to, by their path relative to the content folder.
struct MediaTable: Sendable {
  private var files: [String: MediaFile] = [:]
  /// The files below `static/`, which are all published, sorted by path.
  private(set) var assets: [MediaFile] = []

  /// Creates a table of the files of `tree`. A file of a bundle is published below the URL of the bundle, given by
  /// `bundles` for each folder; a file below `static/` at the root; any other file at its own path.
  init(_ tree: ContentTree, bundles: [String: String]) {
    for file in tree.files {
      switch file.role {
      case .asset(let path):
        let media = MediaFile(
          path: tree.path(of: file.relativePath), url: URLPath.encoded("/" + path), byteCount: file.byteCount)
        files[file.relativePath] = media
        assets.append(media)
      case .media, .roll, .register:
        files[file.relativePath] = MediaFile(
          path: tree.path(of: file.relativePath), url: Self.url(of: file.relativePath, bundles: bundles),
          byteCount: file.byteCount)
      default: break
      }
    }
  }

  /// Returns the file at a path relative to the content folder.
  subscript(_ relative: String) -> MediaFile? { files[relative] }

  private static func url(of relative: String, bundles: [String: String]) -> String {
    var folder = URLPath.folder(of: relative)
    while !folder.isEmpty {
      if let url = bundles[folder] {
        return url + URLPath.encoded(String(relative.dropFirst(folder.count + 1)))
      }
      folder = URLPath.folder(of: folder)
    }
    return "/" + URLPath.encoded(relative)
  }
}
