import Diagnostics
import Entities

extension LibraryBuilder {
  /// The first parts of the URLs that files with errors may stand for; none where every file gave something.
  ///
  /// A page has a part of its own. Every other file adds to lists, to months and to pages of lists, and so do the rows of the
  /// register; site.yml decides how long a list is.
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

  /// Whether a file gave nothing that links may lead to.
  private func isLost(_ file: ContentTree.File) -> Bool {
    if case nil = resolver.index.entry(file: file.relative) { true } else { false }
  }
}
