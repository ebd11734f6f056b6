import Diagnostics
import Entities
import SourceFiles

extension LibraryBuilder {
  /// Reports unpublished files that an editor may mistake for content, and published files that cannot be read.
  mutating func checkFiles() {
    let used = Set(library.media.map(\.path) + library.memberBodies.flatMap { $0.opened.files.map(\.media.path) })
    for file in entityIndex.context.tree.files {
      let path = entityIndex.context.tree.path(of: file.relativePath)
      switch file.role {
      case .asset where !file.isReadable: diagnostics.append(Problem.forbiddenFile.at(SourceLocation(path: path)))
      case .asset: checkSize(of: file, at: path)
      case .media, .nonContent:
        if used.contains(path) {
          if !file.isReadable { diagnostics.append(Problem.forbiddenFile.at(SourceLocation(path: path))) }
          checkSize(of: file, at: path)
        } else {
          reportUnsupported(file, at: path)
        }
      default: break
      }
    }
  }

  /// Reports a file that is not content but may be mistaken for it. A web page beside an article may be an attachment.
  private mutating func reportUnsupported(_ file: ContentTree.File, at path: String) {
    let name = URLPath.lastComponent(of: file.relativePath)
    guard holdsContent(file), let unsupported = UnsupportedFile(name),
      unsupported != .webPage || !file.relativePath.hasPrefix("articles/")
    else { return }
    diagnostics.append(unsupported.problem(name).at(SourceLocation(path: path)))
  }

  /// The maximum size in bytes of a picture, which is read as a whole to remove its metadata.
  private static let maximumPictureByteCount = 256 << 20

  /// Reports a picture that exceeds ``maximumPictureByteCount``; videos and archives may have any size.
  private mutating func checkSize(of file: ContentTree.File, at path: String) {
    guard file.byteCount > Self.maximumPictureByteCount, entityIndex.context.files.imageSize(path) != nil else {
      return
    }
    let problem = Problem.hugePicture(byteCount: file.byteCount, limit: Self.maximumPictureByteCount)
    diagnostics.append(problem.at(SourceLocation(path: path)))
  }

  /// Returns whether a file is in a folder from which content is read: the root, or the folder of a kind of content.
  private func holdsContent(_ file: ContentTree.File) -> Bool {
    guard let slash = file.relativePath.utf8.firstIndex(of: UInt8(ascii: "/")) else { return true }
    let folder = file.relativePath[..<slash]
    return folder == "articles" || folder == "pages" || folder == "slots"
      || entityIndex.kinds.kinds.contains { $0.folder.map { $0 == folder } ?? false }
  }
}
