import Content
import Diagnostics
import Entities
import Manuscripts
import Platform
import SourceFiles

/// Converts manuscripts to articles. Reads all of them, checks them as if they were already in the site, and then
/// writes all or none.
package struct ArticleImport: Sendable {
  let options: ImportOptions
  let themes: AvailableThemes
  let system = FileSystem()

  /// Creates an import into a site that chooses from `themes`.
  package init(_ options: ImportOptions, themes: AvailableThemes) {
    self.options = options
    self.themes = themes
  }

  /// Imports the manuscripts at `paths`, which are files or folders.
  package func run(_ paths: [String]) throws(ImportFailure) -> ImportResult {
    try run { () throws(ImportFailure) in try ImportSources(paths) }
  }

  /// Imports a manuscript from memory. `name` is the name of the file it comes from.
  package func run(_ name: String, _ bytes: [UInt8]) throws(ImportFailure) -> ImportResult {
    try run { ImportSources(name, bytes) }
  }

  private func run(_ find: () throws(ImportFailure) -> ImportSources) throws(ImportFailure) -> ImportResult {
    if let date = options.date, let problem = Timestamp.problem(in: date, zone: .shanghai) { throw .badDate(problem) }
    if let slug = options.slug, !Scaffold.isName(slug[...]) { throw .badSlug(slug) }
    let input = try find()
    guard input.rejections.isEmpty else { throw .rejected(input.rejections) }
    guard !input.sources.isEmpty else { throw .noManuscripts }
    if options.slug != nil, input.sources.count > 1 { throw .slugForSeveral }
    var drafts = try read(input.sources)
    try assignPaths(&drafts)
    try check(&drafts)
    let articles = drafts.map(\.article)
    if !options.isDryRun {
      do throws(FileSystemError) {
        try ImportWriter(content: options.content, prefix: options.contentPrefix, system: system).write(articles)
      } catch {
        if error.reason == .system(EEXIST) { throw .exists(error.path) }
        throw .fileSystem(error)
      }
    }
    return ImportResult(articles: articles, skipped: input.skipped, misnamed: input.misnamed)
  }

  /// An article that has not been written yet.
  struct Draft {
    let source: ImportSources.Source
    var text: ArticleText
    /// The pictures, by the file names with which the body refers to them.
    var pictures: [(name: String, bytes: [UInt8])]
    var notes: ImportNotes
    /// The paths of the file or folder that is moved into place, of the Markdown file, and of the page.
    var destinationPath = ""
    var path = ""
    var pageURL = ""
    var diagnostics: [Diagnostic] = []

    var article: ImportedArticle {
      let files = [(path, Array(text.text.utf8))] + pictures.map { (destinationPath + "/" + $0.name, $0.bytes) }
      var notes = notes
      for index in notes.changes.indices where notes.changes[index].line > 0 {
        notes.changes[index].line += text.bodyLine - 1
      }
      return ImportedArticle(
        manuscript: source.path, path: path, files: files, notes: notes, diagnostics: diagnostics, pageURL: pageURL,
        destinationPath: destinationPath)
    }
  }

  // MARK: Reading

  private func read(_ sources: [ImportSources.Source]) throws(ImportFailure) -> [Draft] {
    let pandoc = Pandoc.locate()
    var drafts: [Draft] = []
    var rejections: [(path: String, reason: ImportError)] = []
    for source in sources {
      let folder = try workFolder()
      defer { removeWorkFolder(folder) }
      do throws(ImportError) {
        drafts.append(try read(source, ManuscriptReader(pandoc: pandoc, in: folder), folder))
      } catch {
        rejections.append((source.path, error))
      }
    }
    guard rejections.isEmpty else { throw .rejected(rejections) }
    return drafts
  }

  private func workFolder() throws(ImportFailure) -> String {
    guard let folder = makeTemporaryFolder("xinglin-import") else {
      throw .fileSystem(FileSystemError(.makeFolder, "xinglin-import", .system(errno)))
    }
    return folder
  }

  private func removeWorkFolder(_ path: String) {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    try? OpenFolder(String(path[..<slash]), system: system).removeAll(String(path[slash...].dropFirst()))
  }

  private func read(
    _ source: ImportSources.Source, _ reader: ManuscriptReader, _ folder: String
  ) throws(ImportError) -> Draft {
    var manuscript = try reader.read(bytes(of: source), source.format) { name, bytes throws(ImportError) in
      do throws(FileSystemError) {
        try system.create(folder + "/" + name, with: bytes)
      } catch {
        throw .unreadableFile(error.message)
      }
    } siblingFile: {
      fileBeside(source, $0)
    }
    if options.isSimplified, source.format == .markdown { throw .unsupportedScriptConversion }
    if options.isSimplified { manuscript = manuscript.mapText(ScriptConversion.simplified) }
    return draft(of: manuscript, source, folder)
  }

  private func bytes(of source: ImportSources.Source) throws(ImportError) -> [UInt8] {
    if let bytes = source.bytes {
      guard bytes.count <= ManuscriptReader.limit else { throw .tooLarge }
      return bytes
    }
    do throws(FileError) {
      return try FileSource.disk.read(source.path, ManuscriptReader.limit)
    } catch {
      switch error {
      case .tooLarge: throw .tooLarge
      case .missing: throw .unreadableFile(.systemReason(ENOENT))
      case .failed(let reason): throw .unreadableFile(reason)
      }
    }
  }

  /// Returns the contents of a file relative to a manuscript's folder, or of an asset of its site if the path is
  /// absolute; `nil` if there is no such file or a symbolic link is in its path.
  private func fileBeside(_ source: ImportSources.Source, _ path: String) -> [UInt8]? {
    if source.bytes != nil { return nil }
    // Hexo stores the files of an article in a folder with its name.
    guard path.hasPrefix("/") else {
      return file(path, below: source.folder) ?? file(path, below: source.folder + "/" + source.stem)
    }
    guard let root = source.siteRoot else { return nil }
    // The folders for assets of Hugo and Hexo.
    return file(path, below: root + "/static") ?? file(path, below: root + "/source")
  }

  private func file(_ path: String, below root: String) -> [UInt8]? {
    guard var folder = try? OpenFolder(root, system: system) else { return nil }
    let parts = path.split(separator: "/").filter { $0 != "." }.map(String.init)
    guard let name = parts.last, !parts.contains("..") else { return nil }
    for name in parts.dropLast() {
      guard let next = (try? folder.folder(name)) ?? nil else { return nil }
      folder = next
    }
    let bytes = try? folder.withFile(name) { file throws(FileSystemError) in
      file.size <= ManuscriptReader.limit ? try file.bytes() : nil
    }
    return (bytes ?? nil) ?? nil
  }

  private func draft(of manuscript: Manuscript, _ source: ImportSources.Source, _ folder: String) -> Draft {
    var notes = manuscript.notes
    var pictures: [(name: String, bytes: [UInt8])] = []
    let body: String
    switch manuscript.body {
    case .markdown(let text):
      pictures = manuscript.pictures.map { ($0.url, PictureMetadata.stripped($0.bytes) ?? $0.bytes) }
      body = text
    case .blocks(let blocks):
      var names: [String: String] = [:]
      for picture in manuscript.pictures {
        let finished = ImportedPicture(picture.bytes, tool: .vips(), folder: folder, system: system)
        let number = pictures.count + 1
        let name = "\(number < 10 ? "0" : "")\(number).\(finished.fileExtension)"
        if let format = finished.unsupportedFormat { notes.add(.unsupportedPicture(name, format: format)) }
        names[picture.url] = name
        pictures.append((name, finished.bytes))
      }
      var writer = MarkdownWriter(blocks, pictures: names)
      body = writer.text(of: blocks)
      notes.add(writer.notes)
    }
    var text = ArticleText(
      head: manuscript.metadata, migrated: manuscript.migrated, column: options.column, kind: options.kind, body: body)
    complete(&text, source, &notes)
    var fixer = ImportFixer()
    text = fixer.fix(text)
    notes.changes = fixer.changes
    return Draft(source: source, text: text, pictures: pictures, notes: notes)
  }

  /// Fills in required fields that the manuscript does not specify.
  private func complete(_ text: inout ArticleText, _ source: ImportSources.Source, _ notes: inout ImportNotes) {
    if text.head.title == nil {
      text.head.title = source.name.baseName
      notes.add(.noTitle)
    }
    if let date = options.date { text.head.date = date }
    if text.head.date == nil { text.head.date = source.name.date }
    if source.isDraft || options.isDraft { text.migrated.isDraft = true }
    if text.head.date == nil {
      let today = Timestamp(secondsSinceEpoch: options.now, zone: .shanghai).dayText
      text.head.date = today
      notes.add(.noDate(today))
    }
    if text.migrated.language == nil, ScriptConversion.isTraditional(text.body) { text.migrated.language = "zh-Hant" }
  }
}

extension Timestamp {
  /// The date in front matter format.
  fileprivate var dayText: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
