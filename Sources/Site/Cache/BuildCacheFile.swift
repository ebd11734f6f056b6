import Bytes
import Content
import Gate

/// The file of the build cache: `.xinglin/NAME.cache` beside the output folder called NAME.
struct BuildCacheFile: Sendable {
  private let work: WorkFolder
  private var name: String { work.name + ".cache" }

  /// Creates a reference to the cache file in a work folder.
  init(_ work: WorkFolder) { self.work = work }

  /// Loads the cache; returns `nil` if it does not exist, cannot be read, or cannot be used with these options.
  func load(_ options: BuildOptions) -> BuildCache? {
    guard let folder = try? work.open(),
      let bytes = try? folder.withFile(name, { file throws(FileSystemError) in try file.bytes() })
    else { return nil }
    return BuildCache(bytes, options: options)
  }

  /// Writes a cache and returns its size in bytes. If that fails, the only consequence is a slower next build.
  func save(_ cache: BuildCache, _ options: BuildOptions) -> Int {
    let chunks = cache.encodedChunks(options.cacheKey, jobs: options.jobs)
    guard let folder = try? work.openOrCreate() else { return 0 }
    let temporary = name + ".new"
    do throws(FileSystemError) {
      try folder.removeAll(temporary)
      try folder.create(temporary) { file throws(FileSystemError) in
        for chunk in chunks { try file.write(chunk) }
      }
      if try folder.move(temporary, to: folder, as: name) == .done { return chunks.reduce(0) { $0 + $1.count } }
    } catch {
      _ = try? folder.removeAll(temporary)
    }
    _ = try? folder.removeAll(name)
    return 0
  }
}

extension BuildCache {
  /// Returns the hash of the running program and of the options that affect the output, except the time.
  static func identity(_ options: BuildOptions) -> Hash64 {
    let encoder = RecordEncoder()
    encoder.write(hash: Program.running.hash)
    encoder.write(options.content)
    encoder.write(options.baseURL ?? "")
    encoder.write(options.includesDrafts)
    encoder.write(options.isProduction)
    encoder.write(options.rollbackReason ?? "")
    // The keys affect the output, so their fingerprint is included. The keys themselves are never cached.
    switch options.keyring {
    case nil: encoder.write("no keys")
    case .failure(let fault): encoder.write("\(fault)")
    case .success(let keyring): encoder.write(keyring.fingerprint)
    }
    return Hash64(encoder.bytes)
  }
}
