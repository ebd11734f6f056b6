import Diagnostics
import Entities
import Markdown
import SourceFiles

/// Reads a content folder into a ``Library``.
///
/// ```swift
/// let reader = ContentReader(ReadOptions(contentPath: "content", now: now, jobs: 2))
/// let (library, diagnostics) = reader.read()
/// ```
///
/// The same content, options and time give the same library and the same diagnostics, whatever the number of jobs and the
/// order in which the system lists folders.
package struct ContentReader: Sendable {
  let options: ReadOptions
  let files: FileSource

  /// A reader of the content at `options.contentPath`.
  package init(_ options: ReadOptions, files: FileSource = .disk) {
    self.options = options
    self.files = files
  }

  /// Reads everything once; nil where any diagnostic is an error.
  ///
  /// The diagnostics are all that were found, sorted by place, with the weights that site.yml gives to rules.
  package func read() -> (library: Library?, diagnostics: [Diagnostic]) {
    let reading = read(recalling: nil)
    return (reading.library, reading.diagnostics)
  }

  /// Reads everything once that an earlier build does not know.
  package func read(recalling cache: ContentCache?) -> ContentReading { read(survey(), recalling: cache) }

  /// Looks which files there are, without opening any.
  package func survey() -> ContentSurvey {
    let time = FileStamp.now()
    var diagnostics: [Diagnostic] = []
    let tree = ContentScan.scan(
      options.contentPath, files: files, kinds: options.kinds, jobs: options.jobs, diagnostics: &diagnostics)
    return ContentSurvey(
      tree: tree, diagnostics: diagnostics, time: time, timestampResolution: options.timestampResolution)
  }

  /// Reads everything that a survey found and the cache of an earlier build does not hold.
  ///
  /// Where a file that the cache took for unchanged proves to hold something else, everything is read without the cache.
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

    // What is there, and what the site says of itself.
    let tree = survey.tree
    let site = SiteFile(tree: tree, files: files, options: options, diagnostics: &diagnostics)
    let theme = options.theme(named: site.configuration.theme.name)
    let context = ReadContext(
      files: files, tree: tree, options: options, configuration: site.configuration,
      components: ComponentRegistry(theme?.components ?? []), reservedIDs: ReservedIDs(theme?.reservedIDs ?? []))

    // What articles may name comes before the articles; every file is read, decoded and compiled once.
    let entityIndex = EntityIndex.read(context, site: site, diagnostics: &diagnostics)
    let articles = ArticleCache(ArticleReader(entityIndex, diagnostics: &diagnostics), recalling: cache)

    // Everything is known then: links, files and URLs are resolved. Nothing else holds what articles are made from.
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
