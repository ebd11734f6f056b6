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
    let reading = read(recalling: nil)
    return (reading.library, reading.diagnostics)
  }

  /// Reads all content, reusing the cache of an earlier build.
  package func read(recalling cache: ContentCache?) -> ContentReading { read(survey(), recalling: cache) }

  /// Scans the content folder without opening any file.
  package func survey() -> ContentSurvey { survey(known: FolderListings(), listings: nil) }

  /// Lists the files for a caller that watches the content folder. Reuses `earlier` for folders that are not in `changes`.
  package func survey(after earlier: ContentSurvey?, _ changes: FolderChanges) -> ContentSurvey {
    survey(known: earlier?.listings?.except(changes) ?? FolderListings(), listings: FolderListings())
  }

  private func survey(known: FolderListings, listings: FolderListings?) -> ContentSurvey {
    let time = FileStamp.now()
    var diagnostics: [Diagnostic] = []
    var listings = listings
    let tree = ContentScan.scan(
      options.contentPath, files: files, kinds: options.kinds, known: known, listings: &listings, jobs: options.jobs,
      diagnostics: &diagnostics)
    return ContentSurvey(
      tree: tree, diagnostics: diagnostics, time: time, timestampResolution: options.timestampResolution,
      listings: listings)
  }

  /// Reads all files of a survey, reusing the cache of an earlier build.
  ///
  /// If a file that was considered unchanged turns out to have changed, everything is read again without the cache.
  package func read(_ survey: ContentSurvey, recalling cache: ContentCache?) -> ContentReading {
    do throws(ArticleBodies.ChangedFile) {
      return try reading(survey, recalling: cache)
    } catch {
      return read(survey, recalling: nil)
    }
  }

  private func reading(
    _ survey: ContentSurvey, recalling cache: ContentCache?
  ) throws(ArticleBodies.ChangedFile) -> ContentReading {
    var diagnostics = survey.diagnostics

    // The configuration of the site comes first.
    let tree = survey.tree
    let site = SiteFile(tree: tree, files: files, options: options, diagnostics: &diagnostics)
    let theme = options.theme(named: site.configuration.theme.name)
    let context = ReadContext(
      files: files, tree: tree, options: options, configuration: site.configuration,
      components: ComponentRegistry(theme?.components ?? []), reservedIDs: ReservedIDs(theme?.reservedIDs ?? []))

    // Everything that articles may refer to is read before the articles; every file is read, decoded and compiled once.
    let entityIndex = EntityIndex.read(context, site: site, diagnostics: &diagnostics)
    let articles = ArticleCache(ArticleReader(entityIndex, diagnostics: &diagnostics), recalling: cache)

    // Links, files and URLs can now be resolved. Nothing but the builder retains the parsed articles.
    var builder = LibraryBuilder(articles, ArticleSet(articles, diagnostics: &diagnostics))
    try builder.publishArticles()
    builder.bindBodies()
    builder.bindColumns()
    builder.bindSite(site)
    builder.relate()
    diagnostics += builder.diagnostics

    let siteLinks = diagnostics.filter { $0.condition != nil }
    if !siteLinks.isEmpty { diagnostics.removeAll { $0.condition != nil } }
    let weighed = ClosedSource.redacted(site.configuration.rules.apply(to: diagnostics).sorted().limited()) { path in
      try? files.read(path, ReadContext.textLimit)
    }
    let isSound = !weighed.contains { $0.severity == .error }
    builder.cache.time = survey.time
    return ContentReading(
      content: builder.library, frontMatter: FrontMatterLocations(context), isSound: isSound, diagnostics: weighed,
      siteLinks: siteLinks,
      uncertain: isSound ? [] : builder.uncertainFolders(weighed), cache: builder.cache,
      publicationWindow: builder.publicationWindow, byteCount: context.fileHashes.byteCount, configuration: site.hash)
  }
}
