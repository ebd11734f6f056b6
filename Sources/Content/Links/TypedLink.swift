import Diagnostics
import Entities
import Markdown
import SourceFiles

/// A link that states the kind of its target: `hospital:huaxi`, `award:model-hospital/2023`.
struct TypedLink: Sendable, Hashable {
  /// The word before the colon.
  let kind: String
  /// The text after the colon.
  let name: String

  /// Parses a target that begins with one of `types` and a colon; fails for anything else.
  init?(_ target: String, types: [String]) {
    guard let colon = target.utf8.firstIndex(of: 0x3A), colon != target.startIndex else { return nil }
    let word = target[..<colon]
    let isWord = word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D }
    guard isWord else { return nil }
    kind = word.lowercased()
    guard types.contains(kind) else { return nil }
    name = String(target[target.index(after: colon)...]).trimmed
  }
}

extension LinkResolver {
  /// Resolves a typed link, optionally with an anchor.
  func target(
    of link: TypedLink, at range: SourceRange, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    guard let kind = entityIndex.kinds.kinds.first(where: { $0.linkType == link.kind }) else {
      return article(Located(link.name, at: range), from: origin, &diagnostics)
    }
    let parts = LinkParts(link.name)
    guard !parts.suffix.isEmpty else {
      return kind.target(of: Located(parts.path, at: range), from: origin, in: entityIndex, &diagnostics)
    }
    // A name may itself contain `#` or `?`.
    var unused: [Diagnostic] = []
    let whole = kind.target(of: Located(link.name, at: range), from: origin, in: entityIndex, &unused)
    if whole != .missing { return whole }
    let target = kind.target(of: Located(parts.path, at: range), from: origin, in: entityIndex, &diagnostics)
    return anchored(target, parts, Located(link.name, at: range), from: origin, &diagnostics)
  }

  /// Resolves the article at a path below `articles/`, with or without `.md` and an anchor.
  func article(
    _ name: Located<String>, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    let parts = LinkParts(name.value)
    var path = parts.path
    if path.hasPrefix("articles/") { path.removeFirst(9) }
    if path.hasSuffix(".md") { path.removeLast(3) }
    let file = "articles/" + path
    if let entry = index.entry(file: file + ".md") ?? index.entry(file: file + "/index.md") {
      return resolveEntry(entry, parts, name, from: origin, &diagnostics)
    }
    // The errors of a file that could not be read were reported already.
    let tree = entityIndex.context.tree
    guard !tree.contains(file + ".md"), !tree.contains(file + "/index.md") else { return .missing }
    var near = index.suggestion(file: file + ".md")
    if near?.hasPrefix("articles/") != true || near?.hasSuffix(".md") != true { near = nil }
    let suggestion = near.map { String($0.dropFirst(9).dropLast($0.hasSuffix("/index.md") ? 9 : 3)) }
    diagnostics.append(
      Problem.unknownName(name.value, kind: .article, suggestion: suggestion).at(origin.path, name.range))
    return .missing
  }
}
