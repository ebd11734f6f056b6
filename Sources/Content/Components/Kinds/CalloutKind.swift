import Diagnostics
import Entities
import Markdown
import SourceFiles

/// `callout`: Markdown set apart from the surrounding text.
///
///     ```callout tip title=怎样补一条
///     写清荣誉**全称**、年度和来源，见[联系我们](../../pages/contact.md)。
///     ```
struct CalloutKind: ComponentKind {
  let name = "callout"
  static let keys = ["kind", "title", "source"]

  func read(_ reader: inout ComponentReader) -> BodyComponent? {
    var fields = reader.arguments(positional: "kind")
    let kind: Callout.Kind? = fields.choice("kind")
    let title = fields.text("title")?.value
    let source = fields.text("source")?.value
    reader.finish(fields, keys: Self.keys)
    guard !reader.isEmpty else {
      reader.reportEmpty()
      return nil
    }
    return .callout(Callout(kind: kind ?? .note, title: title, source: source, text: reader.text()))
  }
}

extension ComponentReader {
  /// Compiles the body as Markdown. Headings and footnotes are rejected, since their anchors would belong to the page.
  fileprivate mutating func text() -> Body {
    let shift = LocationShift(columns: block.firstColumn - 1)
    let entityIndex = resolver.entityIndex
    let options = MarkdownOptions(
      allowsRawHTML: entityIndex.context.configuration.allowsRawHTML, linkTypes: entityIndex.kinds.linkTypes,
      matcher: origin.matcher, forbiddenWords: ForbiddenWords.matcher)
    let source = MarkdownSource(bytes: Array(block.body.utf8), firstLine: block.firstLine, path: origin.path)
    var found: [Diagnostic] = []
    var document = Markdown.compile(source, options: options, diagnostics: &found)
    diagnostics += found.map { shift($0) }
    for heading in document.headings { report(.headingInCallout(heading.text), at: shift(heading.range)) }
    if document.hasFootnotes { report(.footnoteInCallout, at: block.name.range) }
    for index in document.links.indices { document.links[index].range = shift(document.links[index].range) }
    for index in document.mentions.indices { document.mentions[index].range = shift(document.mentions[index].range) }
    let targets = resolver.targets(of: document, from: origin, diagnostics: &diagnostics)
    for case .media(let file, _, _) in targets { media.append(file) }
    return Body(document: document, targets: targets)
  }
}

extension CompiledDocument {
  /// Whether the text ends in footnotes. Quotation marks in text are escaped, so only the section itself can match.
  fileprivate var hasFootnotes: Bool {
    parts.contains { part in
      guard case .prose(let fragment) = part else { return false }
      return String(decoding: fragment.html, as: UTF8.self).contains("<section class=\"footnotes\"")
    }
  }
}
