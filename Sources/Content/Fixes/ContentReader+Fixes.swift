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
  package func fixedFiles() -> [FixedFile] {
    var diagnostics: [Diagnostic] = []
    let tree = scan().tree
    let configuration = SiteFile(tree: tree, files: files, options: options, diagnostics: &diagnostics).configuration
    let texts = tree.files.filter(\.isFixable)
    return Parallel.map(count: texts.count, jobs: options.jobs) { index in
      let path = tree.path(of: texts[index].relativePath)
      guard let raw = try? files.read(path, ReadContext.textLimit) else { return nil }
      return Self.fixed(raw, path: path, rules: configuration.rules, allowsRawHTML: configuration.allowsRawHTML)
    }.compactMap(\.self)
  }

  /// Returns the file with the bytes `raw` before and after fixing, or nil if there is nothing to fix or it is not a
  /// readable text.
  static func fixed(_ raw: [UInt8], path: String, rules: RuleSettings, allowsRawHTML: Bool) -> FixedFile? {
    var diagnostics: [Diagnostic] = []
    guard let source = SourceText(path: path, raw: raw, diagnostics: &diagnostics),
      let frontMatter = FrontMatter(of: source, diagnostics: &diagnostics)
    else { return nil }
    let body = MarkdownSource(bytes: source.bytes[frontMatter.body], firstLine: frontMatter.bodyLine, path: path)
    let options = MarkdownOptions(allowsRawHTML: allowsRawHTML, hasTitle: true)
    let isFollowed = { (rule: Rule) in rules[rule.id] != .off }
    let fixedBody = Markdown.fixed(body, options: options, shouldFix: isFollowed)
    let fixedHead = PlainTextFixes.fixed(
      source.bytes[..<frontMatter.yaml.upperBound], yaml: frontMatter.yaml, path: path, isFollowed: isFollowed)
    guard fixedBody != nil || fixedHead != nil else { return nil }
    let head = fixedHead ?? Array(source.bytes[..<frontMatter.yaml.upperBound])
    let fence = source.bytes[frontMatter.yaml.upperBound..<frontMatter.body.lowerBound]
    let text = head + fence + (fixedBody ?? Array(source.bytes[frontMatter.body]))
    return FixedFile(
      path: path, original: raw, fixed: LineEndings(of: raw).restored(in: text, from: source.bytes),
      isRestricted: RestrictedSource.isRestricted(raw))
  }
}

extension ContentTree.File {
  /// Whether the file holds an editors' text that may be fixed.
  fileprivate var isFixable: Bool {
    guard relativePath.hasSuffix(".md"), isReadable else { return false }
    switch role {
    case .article, .entity, .page, .slot, .hospitalIndexNote: return true
    default: return false
    }
  }
}
