import Diagnostics
import Entities

extension LibraryBuilder {
  /// Returns the first path components of the URLs to which files with errors may contribute; empty if every file was
  /// read.
  ///
  /// A page has a path component of its own. Every other file contributes to lists and their pages, and so do the rows
  /// of the register; site.yml determines the length of lists.
  func incompleteFolders(_ diagnostics: [Diagnostic]) -> Set<String> {
    let lists = ["articles", Tag.kindName, "gate"] + entityIndex.kinds.folders
    let broken = Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.location.path))
    var folders: Set<String> = []
    for file in entityIndex.context.tree.files {
      switch file.role {
      case .page(let id) where isUnindexed(file): folders.insert(id)
      case .article where isUnindexed(file), .entity where isUnindexed(file), .consent where isUnindexed(file):
        folders.formUnion(lists)
      case .configuration, .register:
        if broken.contains(entityIndex.context.tree.path(of: file.relativePath)) { folders.formUnion(lists) }
      default: break
      }
    }
    return folders
  }

  /// Returns whether a file has no entry among the link targets.
  private func isUnindexed(_ file: ContentTree.File) -> Bool {
    if case nil = resolver.index.entry(file: file.relativePath) { true } else { false }
  }
}
