import Diagnostics

extension Register {
  /// Adds policy documents, newest first, then by id.
  mutating func addDocuments(_ sources: [(document: PolicyDocument, relative: String)]) {
    let unknown = PartialDate(year: 0)
    let sorted = sources.sorted { a, b in
      let (dateA, dateB) = (a.document.date ?? unknown, b.document.date ?? unknown)
      return dateA == dateB ? a.document.id < b.document.id : dateA > dateB
    }
    for (document, relative) in sorted {
      targets[relative] = .document(Reference(index: library.documents.count))
      library.documents.append(document)
      documents.add(
        id: document.id, name: document.title, aliases: document.number.map { [$0] } ?? [],
        place: place(of: document.path))
    }
  }
}
