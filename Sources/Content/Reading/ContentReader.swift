import Diagnostics
import Entities
import Markdown
import Platform
import SourceFiles

/// Reads a content folder into a ``Library``.
///
/// ```swift
/// let reader = ContentReader(ReadOptions(contentPath: "content", now: now, jobs: 2))
/// let (library, diagnostics) = reader.read()
/// ```
///
/// Reading is deterministic: the same content, options and time produce the same library and diagnostics, regardless of
/// the number of jobs and the order in which the file system lists folders.
package struct ContentReader: Sendable {
  let options: ReadOptions
  let files: FileSource

  /// Creates a reader of the content at `options.contentPath`.
  package init(_ options: ReadOptions, files: FileSource = .disk) {
    self.options = options
    self.files = files
  }

  /// Reads all content; the library is nil if any diagnostic is an error.
  ///
  /// The diagnostics are sorted by location and have the severities that site.yml assigns to rules.
  package func read() -> (library: Library?, diagnostics: [Diagnostic]) {
    let result = read(reusing: nil)
    return (result.library, result.diagnostics)
  }

  /// Reads all content, reusing the cache of an earlier build.
  package func read(reusing cache: ContentCache?) -> ContentReadResult { read(scan(), reusing: cache) }

  /// Scans the content folder without opening any file.
  package func scan() -> ContentSnapshot { scan(reusing: FolderListings(), listings: nil) }

  /// Scans the content folder for a caller that watches it. Reuses the listings of `earlier` for folders that are not
  /// in `changes`.
  package func scan(after earlier: ContentSnapshot?, _ changes: FolderChanges) -> ContentSnapshot {
    scan(reusing: earlier?.listings?.excluding(changes) ?? FolderListings(), listings: FolderListings())
  }

  private func scan(reusing: FolderListings, listings: FolderListings?) -> ContentSnapshot {
    let time = FileStamp.now()
    var diagnostics: [Diagnostic] = []
    var listings = listings
    let tree = ContentScan.scan(
      options.contentPath, files: files, kinds: options.kinds, cachedListings: reusing, listings: &listings,
      jobs: options.jobs,
      diagnostics: &diagnostics)
    return ContentSnapshot(
      tree: tree, diagnostics: diagnostics, scanTime: time, timestampResolution: options.timestampResolution,
      listings: listings)
  }

  /// Reads all files of a snapshot, reusing the cache of an earlier build.
  ///
  /// If a file that was considered unchanged turns out to have changed, everything is read again without the cache.
  package func read(_ survey: ContentSnapshot, reusing cache: ContentCache?) -> ContentReadResult {
    do throws(ArticleBodies.FileChangedError) {
      return try readSnapshot(survey, reusing: cache)
    } catch {
      return read(survey, reusing: nil)
    }
  }

  private func readSnapshot(
    _ snapshot: ContentSnapshot, reusing cache: ContentCache?
  ) throws(ArticleBodies.FileChangedError) -> ContentReadResult {
    var diagnostics = snapshot.diagnostics

    // The configuration of the site comes first.
    let tree = snapshot.tree
    let site = SiteFile(tree: tree, files: files, options: options, diagnostics: &diagnostics)
    let theme = options.theme(named: site.configuration.theme.name)
    let context = ReadContext(
      files: files, tree: tree, options: options, configuration: site.configuration,
      components: ComponentRegistry(theme?.components ?? []), reservedIDs: ReservedIDs(theme?.reservedIDs ?? []))

    // Everything that articles may refer to is read before the articles; every file is read, decoded and compiled once.
    let entityIndex = EntityIndex.read(context, site: site, diagnostics: &diagnostics)
    let articles = ArticleCache(ArticleReader(entityIndex, diagnostics: &diagnostics), reusing: cache)

    // Links, files and URLs can now be resolved. Nothing but the builder retains the parsed articles.
    var builder = LibraryBuilder(articles, ArticleSet(articles, diagnostics: &diagnostics))
    try builder.publishArticles()
    builder.resolveBodies()
    builder.resolvePinnedArticles()
    builder.resolveSite(site)
    builder.finish()
    diagnostics += builder.diagnostics

    let unverifiedLinks = diagnostics.filter { $0.condition != nil }
    if !unverifiedLinks.isEmpty { diagnostics.removeAll { $0.condition != nil } }
    let weighed = RestrictedSource.redacted(site.configuration.rules.applied(to: diagnostics).sorted().limited()) {
      path in
      try? files.read(path, ReadContext.textLimit)
    }
    let isErrorFree = !weighed.contains { $0.severity == .error }
    builder.cache.scanTime = snapshot.scanTime
    return ContentReadResult(
      content: builder.library, frontMatter: FrontMatterLocations(context), isErrorFree: isErrorFree,
      diagnostics: weighed, unverifiedLinks: unverifiedLinks,
      incompleteFolders: isErrorFree ? [] : builder.incompleteFolders(weighed), cache: builder.cache,
      publicationWindow: builder.publicationWindow, byteCount: context.fileHashes.byteCount,
      configurationHash: site.hash)
  }
}
