import Bytes

/// The file of the search cache: `.xinglin/NAME.search` beside the output folder called NAME, with ``DigestFiles`` beside it.
struct SearchCacheFile: Sendable {
  private let work: WorkFolder
  private var name: String { work.name + ".search" }

  /// The digests of the blocks.
  let digests: DigestFiles

  init(_ work: WorkFolder) {
    self.work = work
    digests = DigestFiles(work)
  }

  /// Returns the cache; empty where none can be used.
  func load(identity: Hash64) -> SearchCache {
    guard let folder = try? work.open(),
      let bytes = try? folder.withFile(name, { file throws(FileSystemError) in try file.bytes() })
    else { return SearchCache() }
    return SearchCache(bytes, identity: identity) ?? SearchCache()
  }

  /// Writes a cache. Where the system refuses, the next build takes longer, and that is all.
  func save(_ cache: SearchCache, identity: Hash64) {
    guard let folder = try? work.make() else { return }
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

  /// Removes the cache of a site that has no search any more.
  func remove() {
    guard let folder = try? work.open() else { return }
    _ = try? folder.removeAll(name)
    digests.removeAll()
  }
}
