import Diagnostics
import Markdown

/// A text and its compilation.
struct Sample {
  /// The HTML of the text on its own.
  let html: String
  /// The findings, as `line:column rule`.
  let findings: [String]

  /// The words of typed links.
  static let linkTypes = ["article", "award", "column", "document", "hospital", "person"]

  init(_ text: String, _ options: MarkdownOptions = MarkdownOptions(linkTypes: linkTypes), firstLine: Int = 1) {
    var diagnostics: [Diagnostic] = []
    let source = MarkdownSource(bytes: Array(text.utf8), firstLine: firstLine, path: "a.md")
    html = String(decoding: Markdown.html(source, options: options, diagnostics: &diagnostics), as: UTF8.self)
    findings = diagnostics.map(Sample.summary)
  }

  static func summary(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.location.range.start
    return "\(start.line):\(start.column) \(diagnostic.problem.rule.id)"
  }
}
