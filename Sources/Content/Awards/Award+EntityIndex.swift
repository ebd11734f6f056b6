import Bytes
import Diagnostics
import Entities
import Names

extension Award: ReadableEntity {
  static let linkType: String? = "award"

  /// Each award has a folder, with `index.md` for the award itself and, for each edition, a Markdown file and a roll of
  /// the same name.
  static func role(of parts: [String]) -> FileRole {
    let name = parts[parts.count - 1]
    let isMarkdown = name.hasSuffix(".md")
    guard isMarkdown || name.hasSuffix(".csv") else { return misnamedRoll(parts) ?? FileRole.other(name) }
    let stem = String(name.dropLast(isMarkdown ? 3 : 4))
    guard parts.count == 3 else {
      return .misplaced(better: parts.count == 2 && isMarkdown ? "awards/\(stem)/index.md" : nil)
    }
    if !isMarkdown { return .roll(award: parts[1], edition: stem) }
    return stem == "index"
      ? .entity(kind: kindName, names: [parts[1]]) : .entity(kind: Edition.kindName, names: [parts[1], stem])
  }

  /// Returns the role of a table with another ending than `.csv`, or of YAML; nil for any other file.
  private static func misnamedRoll(_ parts: [String]) -> FileRole? {
    guard parts.count == 3 else { return nil }
    let path = parts.joined(separator: "/")
    let ending = [".csv", ".tsv", ".yml", ".yaml"].first { path.lowercased().hasSuffix($0) }
    return ending.map { ending in
      let isTable = ending == ".csv" || ending == ".tsv"
      return .misplaced(better: String(path.dropLast(ending.count)) + (isTable ? ".csv" : ".md"))
    }
  }

  static func decode(
    _ file: MarkdownFile, names: [String], context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> AwardSource? {
    AwardSource(file, id: names[0], diagnostics: &diagnostics)
  }

  static func add(_ sources: [AwardSource], to entityIndex: inout EntityIndex, _ diagnostics: inout [Diagnostic]) {
    entityIndex.addAwards(sources)
  }

  /// `award:ID`, or `award:ID/EDITION` for one of its editions.
  static func target(
    of name: Located<String>, from origin: LinkResolver.Origin, in entityIndex: EntityIndex,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    name.value.contains("/")
      ? LinkTarget(entityIndex.editions.resolve(name, path: origin.path, diagnostics: &diagnostics))
      : LinkTarget(entityIndex.awards.resolve(name, path: origin.path, diagnostics: &diagnostics))
  }
}
