import Bytes
import Content
import Diagnostics
import Entities
import SourceFiles
import Theme

extension SiteBuilder {
  /// Draws the share cards of the site; there are none if site.yml does not enable them or nothing is written.
  func shareCards(
    of library: Library, _ theme: ThemeRenderer, _ edition: ScriptEdition?, in work: WorkFolder?
  ) throws(FileSystemError) -> (cards: ShareCards, diagnostics: [Diagnostic]) {
    guard let range = library.configuration.shareCards else {
      if let work { PictureFolder.remove(.cards, from: work) }
      return (ShareCards(), [])
    }
    func report(_ problem: Problem) -> [Diagnostic] {
      [problem.at(SourceLocation(path: library.configuration.path, range: range))]
    }
    guard let tool = options.drawingTool() else { return (ShareCards(), report(.noDrawingTool)) }
    guard let work else { return (ShareCards(), []) }
    let folder = try PictureFolder(.cards, in: work)
    let cache = options.isClean ? PictureCache() : folder.load(options.cacheKey)
    let cachedVersion = cache.tool == tool.stamp && !cache.version.isEmpty ? cache.version : nil
    guard let version = cachedVersion ?? tool.version(folder.folder.path) else {
      return (ShareCards(), report(.noDrawingTool))
    }
    let drawer = ShareCardDrawer(tool: tool, version: version, folder: folder, jobs: options.jobs, cache: cache) {
      done, total in progress(Progress(phase: .draw, done: done, total: total))
    }
    let shown = library.articles.filter { !($0.media.cover?.isShareable ?? false) }
    var next = PictureCache()
    let logo = try publishedLogo(of: library).flatMap { svg throws(FileSystemError) in
      try drawer.logoDataURL(svg, &next)
    }
    let site = ShareCard.Site(library, logo: logo)
    let cards = shown.map { ConvertibleCard($0, in: library, site) }
    let converted = edition.map { edition in cards.map { $0.converted(by: edition) } } ?? []
    let files = try drawer.draw(cards + converted, with: theme, &next)
    try folder.save(next, options.cacheKey)
    var result = ShareCards()
    var keys: Set<Hash64> = []
    for (index, file) in files.enumerated() {
      guard let file else { continue }
      if keys.insert(file.key).inserted { result.cardFiles.append(file) }
      let url = shown[index % shown.count].url
      if index < shown.count { result.urls[url] = file.url } else { result.editionURLs[url] = file.url }
    }
    let encoder = RecordEncoder()
    encoder.write(version)
    encoder.write(site.logo ?? "")
    for key in next.unreadableKeys.sorted() { encoder.write(hash: key) }
    let missing = files.count { $0 == nil }
    encoder.write(missing)
    result.fingerprint = Hash64(encoder.bytes)
    return (result, missing == 0 ? [] : report(.undrawnShareCards(missing, theme: library.configuration.theme.name)))
  }

  /// The current stamp of the drawing program, as in ``BuildCache/FinalState/drawingTool``.
  var drawingToolStamp: Hash64 { options.drawingTool()?.stamp ?? .absent }
}

extension SiteBuilder {
  /// Returns the site's own logo, or `nil` if it has none.
  private func publishedLogo(of library: Library) throws(FileSystemError) -> [UInt8]? {
    let url = library.configuration.theme.mark
    guard let file = library.assets.first(where: { $0.url == url }) else { return nil }
    return try PublishedCopy(path: file.path, system: options.fileSystem).bytes()
  }
}

extension ShareCard.Site {
  /// Creates the values that all share cards of a site share.
  fileprivate init(_ library: Library, logo: String?) {
    let configuration = library.configuration
    self.init(
      title: configuration.title,
      address: configuration.baseURL.split(separator: "/", maxSplits: 1).dropFirst().joined()
        .split(separator: "/").joined(separator: "/"),
      logo: logo,
      colors: Dictionary(configuration.theme.colors.map { ($0.name, $0.value) }) { first, _ in first })
  }
}
