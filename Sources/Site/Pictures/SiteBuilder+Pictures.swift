import Bytes
import Diagnostics
import Entities

extension SiteBuilder {
  /// Creates the scaled copies of images that site.yml configures; none if it does not, or if nothing is written.
  func scaledPictures(
    of library: Library, in work: WorkFolder?
  ) throws(FileSystemError) -> (pictures: ScaledPictures, diagnostics: [Diagnostic]) {
    guard let settings = library.configuration.images else {
      if let work { PictureFolder.remove(.pictures, from: work) }
      return (ScaledPictures(), [])
    }
    let missing = Problem.noImageTool.at(
      SourceLocation(path: library.configuration.path, range: settings.range)
    ).escalated(isProduction: options.isProduction)
    guard let tool = options.imageTool() else { return (ScaledPictures(), [missing]) }
    guard let work else { return (ScaledPictures(), []) }
    let folder = try PictureFolder(.pictures, in: work)
    let cache = options.isClean ? PictureCache() : folder.load(options.cacheKey)
    let cachedVersion = cache.tool == tool.stamp && !cache.version.isEmpty ? cache.version : nil
    guard let version = cachedVersion ?? tool.version(folder.folder.path) else { return (ScaledPictures(), [missing]) }
    let scaler = PictureScaler(
      settings: settings, tool: tool, folder: folder, system: options.fileSystem, jobs: options.jobs, cache: cache,
      version: version, cacheKey: options.cacheKey, timestampResolution: options.timestampResolution
    ) { done, total in
      progress(Progress(phase: .scale, done: done, total: total))
    }
    return try scaler.scale(library.media + library.assets)
  }

  /// The current stamp of the image scaling program, as in ``BuildCache/FinalState/imageTool``; 0 if there is none.
  var imageToolStamp: Hash64 { options.imageTool()?.stamp ?? .absent }
}
