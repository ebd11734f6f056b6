import Bytes
import Content
import Gate

/// The file of the build cache: `.xinglin/NAME.cache` beside the output folder called NAME.
struct BuildCacheFile: Sendable {
  private let work: WorkFolder
  private var name: String { work.name + ".cache" }

  /// The file in a work folder.
  init(_ work: WorkFolder) { self.work = work }

  /// Returns the cache; nil where there is none that a build with such options can use, or none that can be read.
  func load(_ options: BuildOptions) -> BuildCache? {
    guard let folder = try? work.open(),
      let bytes = try? folder.withFile(name, { file throws(FileSystemError) in try file.bytes() })
    else { return nil }
    return BuildCache(bytes, options: options)
  }

  /// Writes a cache and returns the number of its bytes. Where the system refuses, the next build takes longer, and that is all.
  func save(_ cache: BuildCache, _ options: BuildOptions) -> Int {
    let parts = cache.parts(options.cacheKey, jobs: options.jobs)
    guard let folder = try? work.make() else { return 0 }
    let temporary = name + ".new"
    do throws(FileSystemError) {
      try folder.removeAll(temporary)
      try folder.create(temporary) { file throws(FileSystemError) in
        for part in parts { try file.write(part) }
      }
      if try folder.move(temporary, to: folder, as: name) == .done { return parts.reduce(0) { $0 + $1.count } }
    } catch {
      _ = try? folder.removeAll(temporary)
    }
    _ = try? folder.removeAll(name)
    return 0
  }
}

extension BuildCache {
  /// The hash of the running program and of the options on which the output depends; the time is not among them.
  static func identity(_ options: BuildOptions) -> Hash64 {
    let encoder = RecordEncoder()
    encoder.write(hash: Program.running.hash)
    encoder.write(options.content)
    encoder.write(options.baseURL ?? "")
    encoder.write(options.includesDrafts)
    encoder.write(options.isProduction)
    encoder.write(options.allowedRollback ?? "")
    // Whether there are keys, and which, shapes what is made; the keys themselves are remembered nowhere.
    switch options.keyring {
    case nil: encoder.write("no keys")
    case .failure(let fault): encoder.write("\(fault)")
    case .success(let keyring): encoder.write(keyring.fingerprint)
    }
    return Hash64(encoder.bytes)
  }
}
