import Diagnostics
import Gate
import SourceFiles

/// The folder of the smaller copies: `.xinglin/NAME.pictures` beside the output folder called NAME. Deleting it costs time only.
struct PictureFolder: Sendable {
  let folder: OpenFolder

  private static let indexName = "index"

  /// Opens the folder, which is made if it is missing.
  init(_ work: WorkFolder) throws(FileSystemError) {
    let parent = try work.make()
    let name = Self.name(in: work)
    _ = try parent.makeFolder(name)
    guard let folder = try parent.folder(name) else { throw FileSystemError(.open, parent.path(of: name), .foreign) }
    self.folder = folder
  }

  /// Removes the folder of a site that asks for no copies any more.
  static func remove(from work: WorkFolder) {
    if let parent = try? work.open() { _ = try? parent.removeAll(name(in: work)) }
  }

  private static func name(in work: WorkFolder) -> String { work.name + ".pictures" }

  /// Returns what earlier builds know; empty where none can be used.
  func load(_ key: CacheKey?) -> PictureCache {
    let bytes = try? folder.withFile(Self.indexName) { file throws(FileSystemError) in try file.bytes() }
    return (bytes ?? nil).flatMap { PictureCache($0, key) } ?? PictureCache()
  }

  /// Writes what is known, and removes all files that it does not name.
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
