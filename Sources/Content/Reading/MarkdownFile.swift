import Diagnostics
import Entities
import Markdown
import Names
import SourceFiles

/// A Markdown file with parsed front matter and a body yet to be compiled.
struct MarkdownFile: Sendable {
  /// The file.
  let file: ContentTree.File
  /// The path, starting with the content path as passed to the command.
  let path: String
  /// The path relative to the content folder.
  var relativePath: String { file.relativePath }
  /// The front matter.
  let fields: FieldMap
  private let source: SourceText
  private let frontMatter: FrontMatter

  /// Reads a file; fails, with diagnostics, if it cannot be read or its front matter is invalid.
  init?(_ file: ContentTree.File, context: ReadContext, diagnostics: inout [Diagnostic]) {
    guard let source = context.text(of: file, diagnostics: &diagnostics),
      let frontMatter = file.role.requiresFrontMatter || source.bytes.starts(with: "---".utf8)
        ? FrontMatter(of: source, diagnostics: &diagnostics) : FrontMatter(absentFrom: source),
      let fields = YAMLReader.map(
        in: source.bytes[frontMatter.yaml], path: source.path, firstLine: FrontMatter.yamlLine,
        diagnostics: &diagnostics)
    else { return nil }
    path = source.path
    self.file = file
    self.fields = fields
    self.source = source
    self.frontMatter = frontMatter
  }

  /// A reader of the front matter.
  var reader: FieldReader { FieldReader(fields, path: path) }

  /// Compiles the body, or the part of it given by `source`. If the text follows an `opening` on the same page, their
  /// ids do not collide.
  func document(
    of source: MarkdownSource? = nil, form: MarkdownOptions.Form = .prose, matcher: (any TextMatcher)? = nil,
    proof: (any Proofreader)? = nil, after opening: CompiledDocument? = nil, context: ReadContext,
    diagnostics: inout [Diagnostic]
  ) -> CompiledDocument {
    var options = MarkdownOptions(
      form: form, allowsRawHTML: context.configuration.allowsRawHTML, hasTitle: true,
      components: context.components.names, linkTypes: context.options.kinds.linkTypes, matcher: matcher,
      forbiddenWords: ForbiddenWords.matcher,
      labels: MarkdownOptions.AccessibleLabels(language: language(context)), reservedIDs: context.reservedIDs)
    if case .slot(let slot) = file.role {
      // The surrounding page has headings and footnotes of its own.
      options.anchorPrefix = "slot-" + slot.rawValue + "-"
      options.footnotePrefix = slot.rawValue + "-"
    }
    options.foldedLabel = ScriptFolding.simplified
    options.proofreader = proof
    options.linkSchemes = context.configuration.linkSchemes
    if let opening {
      options.reservedIDs = options.reservedIDs.adding(opening.headings.map(\.id))
      options.footnotePrefix = "m-"
    }
    return Markdown.compile(source ?? body, options: options, diagnostics: &diagnostics)
  }

  /// Returns the language of the text: its own if that is Chinese, else the site's.
  private func language(_ context: ReadContext) -> String {
    var reader = reader
    guard reader.has("lang"), let own = reader.text("lang")?.value, own.hasPrefix("zh") else {
      return context.configuration.language
    }
    return own
  }

  /// The body as written.
  var body: MarkdownSource {
    MarkdownSource(bytes: source.bytes[frontMatter.body], firstLine: frontMatter.bodyLine, path: path)
  }

  /// The diagnostics of damage and forbidden words in the front matter.
  var frontMatterWordingDiagnostics: [Diagnostic] {
    TextRules.diagnostics(in: source.bytes[frontMatter.yaml], firstLine: FrontMatter.yamlLine, path: path)
  }
}

extension FileRole {
  /// Whether the file must have front matter.
  fileprivate var requiresFrontMatter: Bool { if case .slot = self { false } else { true } }
}
