import Diagnostics
import Entities
import Markdown
import SourceFiles

extension Page {
  /// The keys of a page's front matter.
  package static let keys = KeyGroup.page.names
}

/// A page as decoded from its file.
struct PageSource: Sendable {
  var page: Page
  let isDraft: Bool
  let relativePath: String

  init(_ file: MarkdownFile, id: String, context: ReadContext, diagnostics: inout [Diagnostic]) {
    var reader = file.reader
    relativePath = file.relativePath
    let access = reader.access()
    let summary = reader.text("summary")?.value
    if reader.restrictsToMembers, summary == nil { reader.report(.missingMembersSummary, at: reader.range("access")) }
    page = Page(
      id: id, path: file.path, url: "/" + URLPath.encoded(id) + "/", title: reader.requiredText("title")?.value ?? id,
      summary: summary ?? "",
      updated: reader.timestamp("updated", zone: context.configuration.timeZone)?.value,
      showsContents: reader.boolean("toc"), aliases: [], access: access)
    isDraft = reader.boolean("draft") ?? false
    page.aliases = reader.oldURLs("aliases")
    reader.finish(.page)
    diagnostics += reader.diagnostics
  }
}

extension FieldReader {
  /// Whether `access` is literally `members`.
  var restrictsToMembers: Bool { if case .scalar(let word) = value("access") { word.text == "members" } else { false } }

  /// Reads who may read the text: `access: public` or `members`, and for members an `audience`, `hcp` by default.
  ///
  /// If `access` is empty, invalid or misspelt, the text is restricted to members.
  mutating func access() -> Access {
    enum Word: String, CaseIterable { case everyone = "public", members }
    let isLocked = has("access") || hasMisspelling(of: "access")
    let word: Word = choice("access") ?? (isLocked ? .members : .everyone)
    let audience = text("audience")
    guard word == .members else {
      if let audience { report(.audienceWithoutMembers, at: audience.range) }
      return .everyone
    }
    return .members(audience: audience?.value ?? "hcp")
  }
}
