import Entities
import Manuscripts

/// The front matter of an imported article.
struct ArticleText {
  var head: ManuscriptMetadata
  var migrated: MigratedFields
  var column: String?
  var kind: ArticleKind?
  /// The names of the entities that the article mentions.
  var hospitals: [String] = []
  var people: [String] = []
  var documents: [String] = []
  var body: String

  /// The contents of the article's file.
  var text: String { "---\n\(frontMatter)---\n\n\(body)" }

  /// The line on which the body begins.
  var bodyLine: Int { frontMatter.utf8.count { $0 == 10 } + 4 }

  /// The lines between the `---` delimiters, in the order of the reference documentation.
  private var frontMatter: String {
    var lines = ""
    func add(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { lines += "\(key): \(value)\n" }
    }
    func add(_ key: String, _ values: [String]) {
      if !values.isEmpty { lines += "\(key): [\(values.map(Self.item).joined(separator: ", "))]\n" }
    }
    add("title", head.title.map(Scaffold.quoted))
    add("subtitle", head.subtitle.map(Scaffold.quoted))
    add("kicker", head.kicker.map(Scaffold.quoted))
    add("date", head.date)
    add("updated", head.updated)
    add("column", column.map(Scaffold.quoted))
    if let kind, kind != .article { add("kind", kind.rawValue) }
    add("summary", head.summary.map(Scaffold.quoted))
    add("authors", head.authors)
    add("correspondents", head.correspondents)
    add("editors", head.editors)
    add("reviewers", head.reviewers)
    let credits = head.credits.map { credit in
      "{role: \(Self.item(credit.role)), name: [\(credit.names.map(Self.item).joined(separator: ", "))]}"
    }
    if !credits.isEmpty { add("credits", "[\(credits.joined(separator: ", "))]") }
    add("source", source)
    add("hospitals", hospitals)
    add("people", people)
    add("documents", documents)
    add("series", migrated.series.map(Scaffold.quoted))
    add("tags", migrated.tags)
    if let cover = migrated.cover { add("cover", "{file: \(Self.item(cover))}") }
    add("lang", migrated.language)
    add("aliases", migrated.aliases)
    if migrated.isDraft { add("draft", "true") }
    add("publish", migrated.publish)
    add("expires", migrated.expires)
    return lines
  }

  private var source: String? {
    guard let name = head.source ?? head.sourceURL.map(Self.host) else { return nil }
    let url = head.sourceURL.map { ", url: \(Self.item($0))" } ?? ""
    return "{name: \(Self.item(name))\(url)}"
  }

  private static func host(_ url: String) -> String {
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    return parts.count > 1 ? String(parts[1]) : url
  }

  /// Returns an element of a YAML flow collection, in which commas and brackets must be quoted.
  private static func item(_ text: String) -> String {
    guard text.utf8.contains(where: { ",[]{}".utf8.contains($0) }) else { return Scaffold.quoted(text) }
    let quoted = Scaffold.quoted(text)
    guard !quoted.hasPrefix("\"") else { return quoted }
    return "\"" + text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\") + "\""
  }
}
