import Diagnostics
import Entities
import SourceFiles

extension PolicyDocument {
  /// The keys of a policy document's front matter.
  package static let keys = KeyGroup.document.names
}

/// A policy document as decoded from its file.
struct PolicyDocumentSource: Sendable {
  let document: PolicyDocument
  let relativePath: String

  init(_ file: MarkdownFile, id: String, diagnostics: inout [Diagnostic]) {
    var reader = file.reader
    relativePath = file.relativePath
    document = PolicyDocument(
      id: id, path: file.path, url: PolicyDocument.url(of: id),
      title: Self.withoutMarks(reader.requiredText("title")?.value ?? id), issuer: reader.text("issuer")?.value,
      date: reader.partialDate("date"), number: reader.text("number")?.value, link: reader.url("url")?.value)
    reader.finish(.document)
    diagnostics += reader.diagnostics
  }

  /// Returns a title without a pair of book title marks that encloses all of it.
  private static func withoutMarks(_ title: String) -> String {
    guard title.hasPrefix("《"), title.hasSuffix("》") else { return title }
    let inner = title.dropFirst().dropLast()
    var depth = 0
    for character in inner {
      if character == "《" { depth += 1 }
      if character == "》" { depth -= 1 }
      if depth < 0 { return title }
    }
    return String(inner)
  }
}
