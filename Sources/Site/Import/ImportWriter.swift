import Diagnostics
import Platform

/// Writes imported articles, all or none.
///
/// Each article is staged under a hidden name that content readers ignore, and then moved into place atomically, which
/// fails if its name is in use. Symbolic links below the content folder are not followed.
struct ImportWriter {
  let content: String
  /// The prefix of reported paths that are inside that folder.
  let prefix: String
  let system: FileSystem

  /// An article that is staged under a temporary name.
  private struct Staged {
    let folder: OpenFolder
    let temporary: String
    let name: String
    let isBundle: Bool
  }

  /// Writes the articles. If one fails, those already written are removed.
  func write(_ articles: [ImportedArticle]) throws(FileSystemError) {
    var staged: [Staged] = []
    var placed: [Staged] = []
    do throws(FileSystemError) {
      for article in articles { staged.append(try stage(article)) }
      for article in staged {
        try commit(article)
        placed.append(article)
      }
    } catch {
      for article in placed { try? article.folder.removeAll(article.name) }
      for article in staged { try? article.folder.removeAll(article.temporary) }
      throw error
    }
  }

  private func stage(_ article: ImportedArticle) throws(FileSystemError) -> Staged {
    let parts = article.destinationPath.dropFirst(prefix.count).split(separator: "/").map(String.init)
    var folder = try OpenFolder(content, system: system)
    for name in parts.dropLast() { folder = try folder.openOrCreateFolder(name) }
    let name = parts.last ?? ""
    let isBundle = article.destinationPath != article.path
    let staged = Staged(folder: folder, temporary: ".\(name).importing-\(getpid())", name: name, isBundle: isBundle)
    do throws(FileSystemError) {
      if isBundle {
        _ = try folder.makeFolder(staged.temporary)
        for file in article.files {
          try write(file.bytes, to: file.path.dropFirst(article.destinationPath.utf8.count + 1), in: staged)
        }
      } else if let file = article.files.first {
        try folder.create(staged.temporary) { out throws(FileSystemError) in try out.write(file.bytes) }
      }
    } catch {
      try? folder.removeAll(staged.temporary)
      throw error
    }
    return staged
  }

  private func write(_ bytes: [UInt8], to path: Substring, in staged: Staged) throws(FileSystemError) {
    var folder = try staged.folder.openOrCreateFolder(staged.temporary)
    let parts = path.split(separator: "/").map(String.init)
    for name in parts.dropLast() { folder = try folder.openOrCreateFolder(name) }
    try folder.create(parts.last ?? "") { out throws(FileSystemError) in try out.write(bytes) }
  }

  private func commit(_ article: Staged) throws(FileSystemError) {
    let path = article.folder.path(of: article.name)
    guard try article.folder.entry(article.name) == .absent else {
      throw FileSystemError(.create, path, .system(EEXIST))
    }
    if article.isBundle {
      guard try article.folder.move(article.temporary, to: article.folder, as: article.name) == .done else {
        throw FileSystemError(.create, path, .system(EEXIST))
      }
    } else {
      // Unlike a rename, a hard link never replaces an existing file.
      let result = system.call(.create) {
        Int(linkat(article.folder.descriptor, article.temporary, article.folder.descriptor, article.name, 0))
      }
      guard result >= 0 else { throw FileSystemError(.create, path, result: result) }
      try article.folder.remove(article.temporary)
    }
  }
}
