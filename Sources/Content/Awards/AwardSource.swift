import Diagnostics
import Entities
import SourceFiles

extension Award {
  /// The keys of an award's front matter.
  package static let keys = KeyGroup.award.names
}

/// An award as decoded from its file.
struct AwardSource: Sendable {
  let award: Award
  let relativePath: String

  init(_ file: MarkdownFile, id: String, diagnostics: inout [Diagnostic]) {
    var reader = file.reader
    relativePath = file.relativePath
    award = Award(
      id: id, path: file.path, url: Award.url(of: id), title: reader.requiredText("title")?.value ?? id,
      issuer: reader.text("issuer")?.value, level: reader.choice("level") ?? .other)
    reader.finish(.award)
    diagnostics += reader.diagnostics
  }
}
