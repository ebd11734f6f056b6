import Diagnostics
import Gate
import SourceFiles

/// The folder of scaled copies: `.xinglin/NAME.pictures` beside the output folder called NAME. Deleting it only costs
/// time.
struct PictureFolder: Sendable {
  let folder: OpenFolder

  private static let indexName = "index"

  /// Opens the folder, creating it if necessary.
  init(_ work: WorkFolder) throws(FileSystemError) {
    let parent = try work.make()
    let name = Self.name(in: work)
    _ = try parent.makeFolder(name)
    guard let folder = try parent.folder(name) else { throw FileSystemError(.open, parent.path(of: name), .foreign) }
    self.folder = folder
  }

  /// Removes the folder. For sites that no longer scale images.
  static func remove(from work: WorkFolder) {
    if let parent = try? work.open() { _ = try? parent.removeAll(name(in: work)) }
  }

  private static func name(in work: WorkFolder) -> String { work.name + ".pictures" }

  /// Loads the cache; returns an empty one if it cannot be used.
  func load(_ key: CacheKey?) -> PictureCache {
    let bytes = try? folder.withFile(Self.indexName) { file throws(FileSystemError) in try file.bytes() }
    return (bytes ?? nil).flatMap { PictureCache($0, key) } ?? PictureCache()
  }

  /// Writes the cache and removes all files that are not in it.
  func save(_ cache: PictureCache, _ key: CacheKey?) throws(FileSystemError) {
    for name in try folder.names() where name != Self.indexName && cache.copies[name] == nil {
      try folder.removeAll(name)
    }
    let temporary = Self.indexName + ".new"
    let bytes = cache.bytes(key)
    try folder.create(temporary) { file throws(FileSystemError) in try file.write(bytes) }
    _ = try folder.move(temporary, to: folder, as: Self.indexName)
  }
}
