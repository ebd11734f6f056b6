import Diagnostics
import Entities

extension LibraryBuilder {
  /// Returns the first path components of the URLs to which files with errors may contribute; empty if every file was
  /// read.
  ///
  /// A page has a path component of its own. Every other file contributes to lists and their pages, and so do the rows
  /// of the register; site.yml determines the length of lists.
  func uncertainFolders(_ diagnostics: [Diagnostic]) -> Set<String> {
    let lists = ["articles", Tag.kindName, "gate"] + entityIndex.kinds.folders
    let broken = Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.place.path))
    var folders: Set<String> = []
    for file in entityIndex.context.tree.files {
      switch file.role {
      case .page(let id) where isLost(file): folders.insert(id)
      case .article where isLost(file), .entity where isLost(file), .consent where isLost(file):
        folders.formUnion(lists)
      case .configuration, .register:
        if broken.contains(entityIndex.context.tree.path(of: file.relative)) { folders.formUnion(lists) }
      default: break
      }
    }
    return folders
  }

  /// Returns whether a file has no entry among the link targets.
  private func isLost(_ file: ContentTree.File) -> Bool {
    if case nil = resolver.index.entry(file: file.relative) { true } else { false }
  }
}
