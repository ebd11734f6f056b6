import Bytes
import Diagnostics
import Entities
import Gate
import SourceFiles
import Theme

/// Creates the scaled copies of a site's images, except those that an earlier build created.
///
/// A copy's key depends on everything that affects its bytes: the bytes of the image, the width, the format, the
/// quality and the version of the program. The program's input is a file with a generated name and without metadata, so
/// that it cannot pass any on.
struct PictureScaler: Sendable {
  let settings: ImageSettings
  let tool: ImageTool
  let folder: PictureFolder
  let system: FileSystem
  let jobs: Int
  /// The cache of earlier builds; empty to create every copy again.
  let cache: PictureCache
  let version: String
  /// The key that authenticates the cache; `nil` if it need only be protected against accidental damage.
  let cacheKey: CacheAuthenticationKey?
  /// The resolution of file system timestamps in nanoseconds.
  let timestampResolution: Int
  let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// The maximum number of pixels of an image to scale: twice that of the largest sensors, and some hundred megabytes
  /// in memory.
  private static let maximumPixelCount = 100_000_000

  /// The result of creating a copy, and its cache entry.
  private struct ScalingResult: Sendable {
    let outcome: ImageTool.Outcome
    var copy: PictureCache.Copy?
  }

  /// Creates copies of the images among `files`.
  func scale(_ files: [MediaFile]) throws(FileSystemError) -> (pictures: ScaledPictures, diagnostics: [Diagnostic]) {
    let files = files.filter { StillPicture.isLikely($0.path) }
    var next = PictureCache()
    (next.tool, next.version) = (tool.stamp, version)
    let found = Parallel.map(count: files.count, jobs: jobs) { index in
      Result<PictureCache.Picture, FileSystemError> { () throws(FileSystemError) in
        try cacheEntry(at: files[index].path)
      }
    }
    for (file, picture) in zip(files, found) { next.pictures[file.path] = try picture.get() }
    let made = try make(files, next, &next)
    var (pictures, diagnostics) = (ScaledPictures(), [Diagnostic]())
    pictures.mediaType = "image/" + settings.format.rawValue
    for file in files {
      guard let picture = next.pictures[file.path] else { continue }
      func report(_ problem: Problem) {
        diagnostics.append(problem.at(SourceLocation(path: file.path)))
      }
      let copies = copies(of: picture, at: file.url)
      if let size = picture.size, copies.isEmpty {
        // An image that is too small needs no copies. Its pages can tell by its size.
        guard !settings.widths(ofPicture: size.width).isEmpty else { continue }
        report(.tooManyPixels(width: size.width, height: size.height))
      } else if copies.contains(where: { made[$0.key] == .unreadable }) {
        report(.unscaledPicture)
      } else if copies.contains(where: { made[$0.key] == .stopped }) {
        report(.scalingTimedOut)
      } else if !copies.isEmpty {
        let color = next.copies[name(of: copies[0].key)]?.color
        pictures.add(ScaledPicture(path: file.path, copies: copies, color: color), at: file.url)
        continue
      }
      pictures.add(nil, at: file.url)
    }
    try folder.save(next, cacheKey)
    return (pictures, diagnostics)
  }

  /// Returns the cache entry of a file, reusing the cached one if the file is unchanged.
  private func cacheEntry(at path: String) throws(FileSystemError) -> PictureCache.Picture {
    let now = FileStamp.now()
    guard let stamp = try system.stamp(path) else { throw .missing(path) }
    if let cached = cache.pictures[path], cached.stamp == stamp { return cached }
    guard let bytes = try system.read(path) else { throw .missing(path) }
    let isSettled = stamp.isSettled(at: now, timestampResolution: timestampResolution)
    return PictureCache.Picture(
      stamp: isSettled ? stamp : FileStamp(size: -1), hash: Hash64(bytes), size: StillPicture.size(of: bytes))
  }

  /// Returns the copies that an image should have; empty if it is too small, too large or not an image.
  private func copies(of picture: PictureCache.Picture, at url: String) -> [ScaledPicture.Copy] {
    guard let size = picture.size, size.width <= Self.maximumPixelCount / max(1, size.height) else { return [] }
    let format = settings.format.rawValue
    return settings.widths(ofPicture: size.width).map { width in
      let encoder = RecordEncoder(capacity: 64)
      encoder.write(hash: picture.hash)
      encoder.write(width)
      encoder.write(format)
      encoder.write(settings.quality)
      encoder.write(version)
      let key = Hash64(encoder.bytes)
      return ScaledPicture.Copy(
        width: width, url: "\(url).\(width).\(format)", path: folder.folder.path(of: name(of: key)), key: key)
    }
  }

  private func name(of key: Hash64) -> String { String(key.value, radix: 16) + "." + settings.format.rawValue }
}

extension PictureScaler {
  /// Creates the copies that are not cached. Returns the result for each copy, by its key.
  private func make(
    _ files: [MediaFile], _ found: PictureCache, _ next: inout PictureCache
  ) throws(FileSystemError) -> [Hash64: ImageTool.Outcome] {
    var outcomes: [Hash64: ImageTool.Outcome] = [:]
    var missing: [(path: String, copies: [ScaledPicture.Copy])] = []
    for file in files {
      guard let picture = found.pictures[file.path] else { continue }
      // Two files with the same contents share copies.
      let copies = copies(of: picture, at: file.url).filter { outcomes[$0.key] == nil }
      var wanted: [ScaledPicture.Copy] = []
      for copy in copies {
        if cache.unreadableKeys.contains(copy.key) {
          outcomes[copy.key] = .unreadable
        } else if let cached = try folder.cachedCopy(name(of: copy.key), cache) {
          outcomes[copy.key] = .done
          next.copies[name(of: copy.key)] = cached
        } else {
          outcomes[copy.key] = .stopped
          wanted.append(copy)
        }
      }
      if !wanted.isEmpty { missing.append((file.path, wanted)) }
    }
    let pictures = missing
    let results = Parallel.map(count: pictures.count, jobs: jobs) { index in
      progress(index, pictures.count)
      return Result<[ScalingResult], FileSystemError> { () throws(FileSystemError) in
        try make(pictures[index].copies, of: pictures[index].path)
      }
    }
    for (picture, result) in zip(pictures, results) {
      for (copy, made) in zip(picture.copies, try result.get()) {
        outcomes[copy.key] = made.outcome
        if let file = made.copy { next.copies[name(of: copy.key)] = file }
      }
    }
    for (key, outcome) in outcomes where outcome == .unreadable { next.unreadableKeys.insert(key) }
    return outcomes
  }

  /// Creates copies of an image. If one fails, the rest are skipped with the same result.
  private func make(_ copies: [ScaledPicture.Copy], of path: String) throws(FileSystemError) -> [ScalingResult] {
    guard let first = copies.first else { return [] }
    guard let bytes = try PublishedCopy(path: path, system: system).bytes() else { throw .missing(path) }
    let input = String(first.key.value, radix: 16) + ".picture"
    try folder.folder.removeAll(input)
    try folder.folder.create(input) { file throws(FileSystemError) in try file.write(bytes) }
    var results: [ScalingResult] = []
    for copy in copies {
      if let last = results.last, last.outcome != .done {
        results.append(ScalingResult(outcome: last.outcome))
      } else {
        results.append(try make(copy, from: input))
      }
    }
    try folder.folder.removeAll(input)
    return results
  }

  private func make(_ copy: ScaledPicture.Copy, from input: String) throws(FileSystemError) -> ScalingResult {
    let (folder, name) = (folder.folder, name(of: copy.key))
    let temporary = "new-" + name
    try folder.removeAll(temporary)
    let outcome = tool.scale(
      ImageTool.Copy(
        input: folder.path(of: input), output: folder.path(of: temporary), width: copy.width, quality: settings.quality)
    )
    guard outcome == .done else { return ScalingResult(outcome: outcome) }
    // A program may exit successfully without writing anything.
    let written = try folder.withFile(temporary) { file throws(FileSystemError) in try file.bytes() } ?? []
    guard !written.isEmpty else { return ScalingResult(outcome: .unreadable) }
    let color = copy.width == settings.widths.first ? try color(of: temporary) : nil
    // The colours are sRGB, which browsers assume by default, and a profile of seven kilobytes is larger than many
    // copies.
    let bytes = PictureMetadata.stripped(written, keepsProfile: false) ?? written
    try folder.removeAll(temporary)
    guard var picture = try self.folder.store(bytes, as: name) else { return ScalingResult(outcome: .stopped) }
    picture.color = color
    return ScalingResult(outcome: .done, copy: picture)
  }

  /// Returns the mean colour of a copy, or `nil` if it is not opaque.
  private func color(of copy: String) throws(FileSystemError) -> PictureColor? {
    let pixel = copy + ".v"
    try folder.folder.removeAll(pixel)
    let color = tool.color(folder.folder.path(of: copy), folder.folder.path(of: pixel))
    try folder.folder.removeAll(pixel)
    return color
  }
}
