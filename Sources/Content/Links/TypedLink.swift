import Diagnostics
import Markdown

/// A link that says what it leads to: `hospital:huaxi`, `award:model-hospital/2023`.
struct TypedLink: Sendable, Hashable {
  /// The word before the colon.
  let kind: String
  /// What follows it.
  let name: String

  /// The words that may stand before the colon.
  static let kinds = ["article", "award", "column", "document", "hospital", "person"]

  /// A target that begins with a word and a colon; nil for paths.
  init?(_ target: String) {
    guard let colon = target.utf8.firstIndex(of: 0x3A), colon != target.startIndex else { return nil }
    let word = target[..<colon]
    let isWord = word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D }
    guard isWord else { return nil }
    kind = word.lowercased()
    guard Self.kinds.contains(kind) else { return nil }
    name = String(target[target.index(after: colon)...]).trimmed
  }
}

extension LinkResolver {
  /// What a typed link leads to.
  func target(
    of link: TypedLink, at range: SourceRange, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    let name = Located(link.name, at: range)
    let path = origin.path
    switch link.kind {
    case "article": return article(name, from: origin, &diagnostics)
    case "award" where link.name.contains("/"):
      return register.editions.look(up: name, path: path, diagnostics: &diagnostics).map(LinkTarget.edition)
        ?? .missing
    case "award":
      return register.awards.look(up: name, path: path, diagnostics: &diagnostics).map(LinkTarget.award) ?? .missing
    case "column":
      return register.columns.look(up: name, path: path, diagnostics: &diagnostics).map(LinkTarget.column) ?? .missing
    case "document":
      return register.documents.look(up: name, path: path, diagnostics: &diagnostics).map(LinkTarget.document)
        ?? .missing
    case "person":
      let person = register.people.look(up: name, path: path, diagnostics: &diagnostics) { candidates in
        register.person(among: candidates, at: origin.hospitals, on: origin.date)
      }
      return person.map(LinkTarget.person) ?? .missing
    default:
      return register.hospitals.look(up: name, path: path, diagnostics: &diagnostics).map(LinkTarget.hospital)
        ?? .missing
    }
  }

  /// The article at a path below `articles/`, with or without `.md`, perhaps at an anchor.
  func article(
    _ name: Located<String>, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    let parts = name.value.split(separator: "#", maxSplits: 1).map(String.init)
    var path = parts.first ?? ""
    if path.hasPrefix("articles/") { path.removeFirst(9) }
    if path.hasSuffix(".md") { path.removeLast(3) }
    let file = "articles/" + path
    if let entry = book.entry(file: file + ".md") ?? book.entry(file: file + "/index.md") {
      return found(entry, anchor: parts.count > 1 ? parts[1] : nil, name, from: origin, &diagnostics)
    }
    var near = book.suggestion(file: file + ".md")
    if near?.hasPrefix("articles/") != true || near?.hasSuffix(".md") != true { near = nil }
    let suggestion = near.map { String($0.dropFirst(9).dropLast($0.hasSuffix("/index.md") ? 9 : 3)) }
    diagnostics.append(
      Problem.unknownName(name.value, kind: .article, suggestion: suggestion).at(origin.path, name.range))
    return .missing
  }
}
