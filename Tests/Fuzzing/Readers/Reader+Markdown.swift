import Diagnostics
import Markdown

extension Reader {
  /// Compiles a text with options that depend on its length, and checks the document.
  func readMarkdown(_ bytes: [UInt8]) {
    let source = MarkdownSource(bytes: bytes, firstLine: 3, path: "a.md")
    let forms: [MarkdownOptions.Form] = [.prose, .interview(), .interview(speakers: ["a"]), .roundtable]
    let count = bytes.count
    let options = MarkdownOptions(
      form: forms[count % forms.count], hasTitle: count % 2 == 0, components: count % 3 == 0 ? [] : ["roll"],
      linkTypes: ["hospital", "person"],
      matcher: count % 5 == 0 ? Letters() : nil)
    var diagnostics: [Diagnostic] = []
    check(Markdown.compile(source, options: options, diagnostics: &diagnostics))
    for diagnostic in diagnostics { precondition(diagnostic.location.range.start.line >= 3) }
    _ = Markdown.html(source, options: options, diagnostics: &diagnostics)
  }
}

/// Matches every "a" and every 中, so that mentions are exercised too.
private struct Letters: TextMatcher {
  func forEachMatch(in utf8: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>, Int) -> Void) {
    var i = 0
    while i < utf8.count {
      if utf8[i] == UInt8(ascii: "a") { found(i..<i + 1, 0) }
      if utf8[i...].starts(with: "中".utf8) { found(i..<i + 3, 1) }
      i += 1
    }
  }
}

/// Checks the invariants of a document.
private func check(_ document: CompiledDocument) {
  for part in document.parts {
    switch part {
    case .prose(let fragment): check(fragment, document)
    case .turns(let turns):
      precondition(!turns.isEmpty)
      for turn in turns { check(turn.body, document) }
    case .speaker(let section):
      precondition(document.headings.indices.contains(section.heading) && document.links.indices.contains(section.link))
      check(section.body, document)
    }
  }
  precondition(Set(document.headings.map(\.id)).count == document.headings.count, "an anchor is given twice")
  precondition(document.excerpt.unicodeScalars.count <= 120)
}

/// Placeholders are in order and refer to existing items, and every element comes from Markdown.
private func check(_ fragment: Fragment, _ document: CompiledDocument) {
  var last = 0
  for placeholder in fragment.placeholders {
    precondition(placeholder.offset >= last && placeholder.offset <= fragment.html.count)
    last = placeholder.offset
    switch placeholder.content {
    case .url(let link), .title(let link), .image(let link), .pictureStart(let link, _), .pictureEnd(let link, _):
      precondition(document.links.indices.contains(link))
    case .component(let index): precondition(document.components.indices.contains(index))
    }
  }
  let html = String(decoding: fragment.html, as: UTF8.self)
  precondition(!html.contains("<script") && !html.contains("href=\"javascript:") && !html.contains("src=\"javascript:"))
}
