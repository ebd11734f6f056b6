import Content
import Diagnostics
import Entities
import Manuscripts
import SourceFiles

extension ArticleImport {
  /// Reads the site as if the drafts were already in it. Adds the entities that they mention, and then the diagnostics
  /// of `check`.
  func check(_ drafts: inout [Draft]) throws(ImportFailure) {
    guard (try? system.exists(options.content + "/site.yml")) == true else { throw .noSite(content: options.content) }
    // Mentions in titles count as well, though they are never links.
    let library = reading(drafts.map(\.withTitleInText)).content
    if let name = options.column { try checkColumn(name, library) }
    let articles = Dictionary(library.articles.map { ($0.path, $0) }) { first, _ in first }
    for index in drafts.indices {
      assignCategories(library, in: &drafts[index].text)
      guard let article = articles[drafts[index].path] else { continue }
      addMentions(of: article, library, to: &drafts[index].text)
    }
    let diagnostics = Dictionary(grouping: diagnostics(of: drafts).enumerated(), by: \.element.location.path)
    for index in drafts.indices {
      // Restore the order of the report across the article's files.
      let draftDiagnostics = Set(drafts[index].article.files.map(\.path)).flatMap { diagnostics[$0] ?? [] }
      drafts[index].diagnostics = draftDiagnostics.sorted { $0.offset < $1.offset }.map(\.element)
    }
  }

  /// Reads the content including the drafts.
  private func reading(_ drafts: [Draft]) -> ContentReadResult {
    SiteBuilder(buildOptions(drafts), themes: themes).reader.read(reusing: nil)
  }

  /// Returns the diagnostics that `xinglin check` would report for all files.
  private func diagnostics(of drafts: [Draft]) -> [Diagnostic] {
    let builder = SiteBuilder(buildOptions(drafts), themes: themes)
    var clock = PhaseClock()
    do throws(FileSystemError) {
      return try builder.prepare(builder.reader.scan(), nil, work: nil, clock: &clock).result.diagnostics
    } catch {
      // If members-only files cannot be read, the drafts themselves still can.
      return reading(drafts).diagnostics
    }
  }

  private func buildOptions(_ drafts: [Draft]) -> BuildOptions {
    var build = BuildOptions(now: options.now, jobs: options.jobs)
    build.content = options.content
    build.includesDrafts = true
    build.onlyChecks = true
    let files = drafts.flatMap { $0.article.files.map { ($0.path, $0.bytes) } }
    build.fileSource = FileSource.disk.adding(Dictionary(files) { first, _ in first })
    return build
  }

  /// Makes the first category that names a column the article's column, and the others tags.
  private func assignCategories(_ library: Library, in text: inout ArticleText) {
    for category in text.migrated.categories {
      let isColumn = library.columns.contains {
        $0.id == category || $0.title == category || $0.aliases.contains(category)
      }
      if isColumn, text.column == nil {
        text.column = category
      } else if !text.migrated.tags.contains(category) {
        text.migrated.tags.append(category)
      }
    }
    text.migrated.categories = []
  }

  private func checkColumn(_ name: String, _ library: Library) throws(ImportFailure) {
    let isKnown = library.columns.contains { $0.id == name || $0.title == name || $0.aliases.contains(name) }
    if !isKnown { throw .unknownColumn(name, columns: library.columns.map(\.id)) }
  }

  /// Adds the hospitals, people and documents that an article mentions.
  private func addMentions(of article: Article, _ library: Library, to text: inout ArticleText) {
    let relations = article.relations
    let hospitals = (relations.hospitals + relations.mentions).map { library[$0] }
    text.hospitals = hospitals.map { hospital in
      library.hospitals.count { $0.name == hospital.name } == 1 ? hospital.name : hospital.id
    }
    text.people = relations.people.map { library[$0] }.map { person in
      library.people.count { $0.name == person.name } == 1 ? person.name : person.id
    }
    text.documents = relations.cited(PolicyDocument.self).map { library[$0] }.map { document in
      library.documents.count { $0.title == document.title } == 1 ? document.title : document.id
    }
  }
}

extension ArticleImport.Draft {
  /// A copy whose title and subtitle are also the first words of its body.
  fileprivate var withTitleInText: ArticleImport.Draft {
    var copy = self
    let words = [text.head.title, text.head.subtitle].compactMap(\.self).joined(separator: "。")
    copy.text.body = words + "。\n\n" + text.body
    return copy
  }
}
