import Diagnostics
import Markdown

/// A text compiled for a site.
struct Compiled {
  let document: CompiledDocument
  /// The findings, as `line:column rule`.
  let findings: [String]

  init(_ text: String, _ options: MarkdownOptions = MarkdownOptions(linkTypes: Sample.linkTypes), firstLine: Int = 1) {
    var diagnostics: [Diagnostic] = []
    let source = MarkdownSource(bytes: Array(text.utf8), firstLine: firstLine, path: "a.md")
    document = Markdown.compile(source, options: options, diagnostics: &diagnostics)
    findings = diagnostics.map(Sample.summary)
  }

  /// The body with its placeholders made visible, with each part on a line of its own.
  var body: String { document.parts.map(Self.shown).joined(separator: "\n") }

  private static func shown(_ part: Part) -> String {
    switch part {
    case .prose(let fragment): "prose: " + shown(fragment)
    case .turns(let turns):
      turns.map { "turn \($0.label)\($0.link.map { " {link \($0)}" } ?? "") @\(location($0.range)): " + shown($0.body) }
        .joined(separator: "\n")
    case .speaker(let section): "speaker heading \(section.heading) link \(section.link): " + shown(section.body)
    }
  }

  static func shown(_ fragment: Fragment) -> String {
    var out: [UInt8] = []
    var written = 0
    for hole in fragment.placeholders {
      out += fragment.html[written..<hole.offset]
      written = hole.offset
      switch hole.content {
      case .url(let link): out += Array("{address \(link)}".utf8)
      case .title(let link): out += Array("{title \(link)}".utf8)
      case .image(let link): out += Array("{image \(link)}".utf8)
      case .pictureStart(let link, let alone): out += Array((alone ? "{alone \(link)}" : "").utf8)
      case .pictureEnd: break
      case .component(let index): out += Array("{component \(index)}".utf8)
      }
    }
    out += fragment.html[written...]
    return String(decoding: out, as: UTF8.self).split(separator: "\n").joined(separator: "⏎")
  }

  /// The links, as `line:column-line:column target`.
  var links: [String] {
    document.links.map { link in
      var kind = ""
      switch link.kind {
      case .link: break
      case .image: kind = " image"
      case .mention(let identifier): kind = " mention \(identifier)"
      }
      return "\(Self.location(link.range)) \(link.target)\(link.hasText ? "" : " without text")\(kind)"
    }
  }

  /// Returns the English remedies of the findings.
  static func remedies(_ text: String, _ options: MarkdownOptions = MarkdownOptions(linkTypes: Sample.linkTypes))
    -> [String]
  {
    var diagnostics: [Diagnostic] = []
    _ = Markdown.compile(
      MarkdownSource(bytes: Array(text.utf8), path: "a.md"), options: options, diagnostics: &diagnostics)
    return diagnostics.map { $0.problem.remedy?.english ?? "" }
  }

  static func location(_ range: SourceRange) -> String {
    "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
  }
}
