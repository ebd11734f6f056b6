import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

extension ContentReader {
  /// Returns the Markdown files with errors that can be fixed mechanically, sorted by path; nothing is written.
  ///
  /// Rules that site.yml turns off are not applied. Consent texts are never changed, since their checksums are
  /// published.
  package func mendedFiles() -> [MendedFile] {
    var diagnostics: [Diagnostic] = []
    let tree = survey().tree
    let configuration = SiteFile(tree: tree, files: files, options: options, diagnostics: &diagnostics).configuration
    let texts = tree.files.filter(\.isMendable)
    return Parallel.map(count: texts.count, jobs: options.jobs) { index in
      let path = tree.path(of: texts[index].relative)
      guard let raw = try? files.read(path, ReadContext.textLimit) else { return nil }
      return Self.mended(raw, path: path, rules: configuration.rules, allowsRawHTML: configuration.allowsRawHTML)
    }.compactMap(\.self)
  }

  /// Returns the file with the bytes `raw` after mending, or nil if there is nothing to mend or it is not a readable
  /// text.
  static func mended(_ raw: [UInt8], path: String, rules: RuleSettings, allowsRawHTML: Bool) -> MendedFile? {
    var diagnostics: [Diagnostic] = []
    guard let source = SourceText(path: path, raw: raw, diagnostics: &diagnostics),
      let frontMatter = FrontMatter(of: source, diagnostics: &diagnostics)
    else { return nil }
    let body = MarkdownSource(bytes: source.bytes[frontMatter.body], firstLine: frontMatter.bodyLine, path: path)
    let options = MarkdownOptions(allowsRawHTML: allowsRawHTML, hasTitle: true)
    let isFollowed = { (rule: Rule) in rules[rule.id] != .off }
    let mendedBody = Markdown.mended(body, options: options, mends: isFollowed)
    let mendedHead =
      isFollowed(.pinyin)
      ? PlainTextMending.withoutNotes(source.bytes[..<frontMatter.yaml.upperBound], path: path) : nil
    guard mendedBody != nil || mendedHead != nil else { return nil }
    let head = mendedHead ?? Array(source.bytes[..<frontMatter.yaml.upperBound])
    let fence = source.bytes[frontMatter.yaml.upperBound..<frontMatter.body.lowerBound]
    let text = head + fence + (mendedBody ?? Array(source.bytes[frontMatter.body]))
    return MendedFile(
      path: path, original: raw, mended: LineEndings(of: raw).restored(in: text, from: source.bytes),
      isClosed: ClosedSource.isClosed(raw))
  }
}

extension ContentTree.File {
  /// Whether the file holds an editors' text that may be mended.
  fileprivate var isMendable: Bool {
    guard relative.hasSuffix(".md"), isReadable else { return false }
    switch role {
    case .article, .entity, .page, .slot, .hospitalIndexNote: return true
    default: return false
    }
  }
}
