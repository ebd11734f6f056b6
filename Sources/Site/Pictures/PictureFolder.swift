import Bytes
import Diagnostics
import Gate
import SourceFiles

/// A folder of generated images, `.xinglin/NAME.pictures` or `.xinglin/NAME.cards` beside the output folder called
/// NAME. Deleting it only costs time.
struct PictureFolder: Sendable {
  /// The kind of images in the folder.
  enum Kind: String {
    /// Scaled copies of images.
    case pictures
    /// Share cards.
    case cards
  }

  let folder: OpenFolder

  private static let indexName = "index"

  /// Opens the folder, creating it if necessary.
  init(_ kind: Kind, in work: WorkFolder) throws(FileSystemError) {
    let parent = try work.openOrCreate()
    let name = Self.name(kind, in: work)
    _ = try parent.makeFolder(name)
    guard let folder = try parent.folder(name) else { throw FileSystemError(.open, parent.path(of: name), .unmanaged) }
    self.folder = folder
  }

  /// Removes the folder. For sites that no longer generate such images.
  static func remove(_ kind: Kind, from work: WorkFolder) {
    if let parent = try? work.open() { _ = try? parent.removeAll(name(kind, in: work)) }
  }

  private static func name(_ kind: Kind, in work: WorkFolder) -> String { work.name + "." + kind.rawValue }

  /// Loads the cache; returns an empty one if it cannot be used.
  func load(_ key: CacheAuthenticationKey?) -> PictureCache {
    let bytes = try? folder.withFile(Self.indexName) { file throws(FileSystemError) in try file.bytes() }
    return (bytes ?? nil).flatMap { PictureCache($0, key) } ?? PictureCache()
  }

  /// Writes the cache and removes all files that are not in it.
  func save(_ cache: PictureCache, _ key: CacheAuthenticationKey?) throws(FileSystemError) {
    for name in try folder.names() where name != Self.indexName && cache.copies[name] == nil {
      try folder.removeAll(name)
    }
    let temporary = Self.indexName + ".new"
    let bytes = cache.bytes(key)
    try folder.create(temporary) { file throws(FileSystemError) in try file.write(bytes) }
    // Without an index the next build creates all images again.
    if try folder.move(temporary, to: folder, as: Self.indexName) != .done {
      try folder.removeAll(temporary)
      try folder.removeAll(Self.indexName)
    }
  }

  /// Returns the cache entry of an image that an earlier build created, provided that its stamp or its contents are
  /// unchanged.
  func cachedCopy(_ name: String, _ cache: PictureCache) throws(FileSystemError) -> PictureCache.Copy? {
    guard let cached = cache.copies[name], let stamp = try folder.stamp(name), stamp.size == cached.stamp.size
    else { return nil }
    if stamp == cached.stamp { return cached }
    let hash = try folder.withFile(name) { file throws(FileSystemError) in try file.hash() }
    return hash == cached.hash ? PictureCache.Copy(stamp: stamp, hash: cached.hash, color: cached.color) : nil
  }

  /// Writes an image and returns its cache entry, or `nil` if the file has already disappeared.
  func store(_ bytes: [UInt8], as name: String) throws(FileSystemError) -> PictureCache.Copy? {
    try folder.removeAll(name)
    try folder.create(name) { file throws(FileSystemError) in try file.write(bytes) }
    return try folder.stamp(name).map { PictureCache.Copy(stamp: $0, hash: Hash64(bytes)) }
  }
}
