import Bytes
import Diagnostics
import Entities
import Names
import SourceFiles

extension PolicyDocument: ReadableEntity {
  static let linkType: String? = "document"

  static func decode(
    _ file: MarkdownFile, names: [String], context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> PolicyDocumentSource? {
    PolicyDocumentSource(file, id: names[0], diagnostics: &diagnostics)
  }

  /// Adds the documents, newest first, then by id.
  static func add(
    _ sources: [PolicyDocumentSource], to entityIndex: inout EntityIndex, _ diagnostics: inout [Diagnostic]
  ) {
    let unknown = PartialDate(year: 0)
    let sorted = sources.sorted { a, b in
      let (dateA, dateB) = (a.document.date ?? unknown, b.document.date ?? unknown)
      return dateA == dateB ? a.document.id < b.document.id : dateA > dateB
    }
    entityIndex.add(
      sorted.map { source in
        let document = source.document
        return EntityIndex.Entry(
          entity: document, relativePath: source.relativePath,
          names: EntityNames.Entry(
            id: document.id, name: document.title, aliases: document.number.map { [$0] } ?? [],
            location: SourceLocation(path: document.path)))
      })
  }

  /// Adds titles in book title marks, as they are cited; the marks within a title are also matched as single ones.
  static func addMentions(of entityIndex: EntityIndex, to index: inout MentionIndex) {
    for (number, document) in entityIndex.library.documents.enumerated() {
      let identifier = index.add(.one(EntityReference(Reference<PolicyDocument>(index: number))))
      index.add("《\(document.title)》", identifier)
      let nested = document.title.replacing("《", with: "〈").replacing("》", with: "〉")
      if nested != document.title { index.add("《\(nested)》", identifier) }
    }
  }
}
