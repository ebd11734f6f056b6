import Content
import Diagnostics
import Entities
import Manuscripts
import SourceFiles

extension ArticleImport {
  /// Reads the site as if the articles were written: notes what they name, then what `check` finds in them.
  func check(_ drafts: inout [Draft]) throws(ImportFailure) {
    guard (try? system.exists(options.content + "/site.yml")) == true else { throw .noSite(content: options.content) }
    let library = reading(drafts).content
    if let name = options.column { try checkColumn(name, library) }
    var hasMore = false
    for index in drafts.indices {
      guard let article = library.articles.first(where: { $0.path == drafts[index].path }) else { continue }
      if addMentions(of: article, library, to: &drafts[index].text) { hasMore = true }
    }
    let found = hasMore ? reading(drafts) : nil
    let diagnostics = (found ?? reading(drafts)).diagnostics
    for index in drafts.indices {
      let files = Set(drafts[index].article.files.map(\.path))
      drafts[index].diagnostics = diagnostics.filter { files.contains($0.place.path) }
    }
  }

  private func reading(_ drafts: [Draft]) -> ContentReading {
    // A column that does not exist would keep the article from being read.
    var read = ReadOptions(
      contentPath: options.content, includesDrafts: true, now: options.now, jobs: options.jobs,
      themes: themes.declarations)
    read.timestampResolution = FileStamp.coarsestResolution
    let files = Dictionary(drafts.flatMap { $0.article.files.map { ($0.path, $0.bytes) } }) { first, _ in first }
    return ContentReader(read, files: FileSource.disk.adding(files)).read(recalling: nil)
  }

  private func checkColumn(_ name: String, _ library: Library) throws(ImportFailure) {
    let isKnown = library.columns.contains { $0.id == name || $0.title == name || $0.aliases.contains(name) }
    if !isKnown { throw .unknownColumn(name, columns: library.columns.map(\.id)) }
  }

  /// Adds the hospitals, people and documents that an article names; false where there is none.
  private func addMentions(of article: Article, _ library: Library, to text: inout ArticleText) -> Bool {
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
    return !(text.hospitals + text.people + text.documents).isEmpty
  }
}
