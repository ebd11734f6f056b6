import Bytes

/// The file of the search cache: `.xinglin/NAME.search` beside the output folder called NAME, next to ``DigestFiles``.
struct SearchCacheFile: Sendable {
  private let work: WorkFolder
  private var name: String { work.name + ".search" }

  /// The digests of the blocks.
  let digests: DigestFiles

  init(_ work: WorkFolder) {
    self.work = work
    digests = DigestFiles(work)
  }

  /// Loads the cache; returns an empty one if it cannot be used.
  func load(identity: Hash64) -> SearchCache {
    guard let folder = try? work.open(),
      let bytes = try? folder.withFile(name, { file throws(FileSystemError) in try file.bytes() })
    else { return SearchCache() }
    return SearchCache(bytes, identity: identity) ?? SearchCache()
  }

  /// Writes a cache. If that fails, the only consequence is a slower next build.
  func save(_ cache: SearchCache, identity: Hash64) {
    guard let folder = try? work.openOrCreate() else { return }
    let temporary = name + ".new"
    do throws(FileSystemError) {
      try folder.removeAll(temporary)
      try folder.create(temporary) { file throws(FileSystemError) in try file.write(cache.bytes(identity: identity)) }
      if try folder.move(temporary, to: folder, as: name) == .done { return }
    } catch {
      _ = try? folder.removeAll(temporary)
    }
    _ = try? folder.removeAll(name)
  }

  /// Removes the cache. For sites that no longer have a search page.
  func remove() {
    guard let folder = try? work.open() else { return }
    _ = try? folder.removeAll(name)
    digests.removeAll()
  }
}
