import Bytes
import CMark
import Diagnostics
import Platform

/// Compiles Markdown into HTML.
///
/// libcmark parses all text. Text without CJK characters renders as CommonMark 0.30 specifies, with these exceptions
/// only:
///
/// 1. Headings have an anchor as `id`, derived from their text or declared by `{#id}`; where the page has a title, `#`
///    is shown as `<h2>`.
/// 2. Images are `<img … loading="lazy" decoding="async">`; one alone in a paragraph, or alone in a link there, is a
///    `<figure>` with its title as `<figcaption>`.
/// 3. Pipe tables, inside `<div class="table" tabindex="0">`, with `scope="col"` in the head and the classes `left`,
///    `center`, `right`.
/// 4. Footnotes `[^label]`, shown at the end in `<section class="footnotes">`; a label has neither spaces nor brackets.
/// 5. `~~deleted~~` text, with two tildes because a single one denotes a range in Chinese (10~20).
/// 6. Items that begin with `[ ]` or `[x]` are tasks: `<li class="task">` with a disabled checkbox.
/// 7. Raw HTML is removed and reported, unless it is allowed or is `<sub>`, `<sup>` or `<br>` without attributes;
///    comments are removed silently.
/// 8. Links whose scheme is dangerous or unknown are removed and reported, but their text stays; a link without text
///    shows the title of its target, or its URL if the body is rendered on its own.
/// 9. Fenced blocks that name a component are rendered by the site.
/// 10. Control characters and noncharacters, which HTML forbids, are removed; malformed UTF-8 and U+FDD0…FDEF become
///     U+FFFD.
/// 11. `10^9^` and `H~2~O` are superscripts and subscripts (``ScriptSyntax``).
///
/// Chinese text differs further in emphasis next to CJK characters (``DelimiterRun``) and in line breaks between
/// Chinese characters, which render as nothing.
package enum Markdown {
  /// Compiles a body into HTML with placeholders and appends its problems to `diagnostics`.
  ///
  /// Malformed UTF-8 becomes U+FFFD. Compilation never fails: anything not allowed is removed and reported.
  package static func compile(
    _ source: MarkdownSource, options: MarkdownOptions = MarkdownOptions(), diagnostics: inout [Diagnostic]
  ) -> CompiledDocument {
    Compilation(source: source, options: options, isStandalone: false).run(&diagnostics)
  }

  /// Returns the HTML of a body on its own: links and images as written, components as code, no turns or speakers'
  /// sections.
  package static func html(
    _ source: MarkdownSource, options: MarkdownOptions = MarkdownOptions(), diagnostics: inout [Diagnostic]
  ) -> [UInt8] {
    var html: [UInt8] = []
    for case .prose(let fragment) in Compilation(source: source, options: options, isStandalone: true).run(&diagnostics)
      .parts
    {
      html += fragment.html
    }
    return html
  }

  /// Returns the HTML of plain CommonMark 0.30, including raw HTML and all links.
  ///
  /// This is libcmark's own rendering: no rules of this library apply, and the result is as trustworthy as its source.
  /// Empty for a source that is too large, or whose brackets or nested lists would take libcmark too long.
  package static func html(commonMark bytes: [UInt8]) -> [UInt8] {
    guard bytes.count <= Compilation.limit, bytes.withUnsafeBufferPointer(BracketCost.offsetOverLimit) == nil,
      bytes.withUnsafeBufferPointer(NestingCost.offsetOverLimit) == nil
    else { return [] }
    return bytes.withUnsafeBytes { source in
      let text = source.assumingMemoryBound(to: CChar.self)
      guard let html = cmark_markdown_to_html(text.baseAddress, text.count, CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8)
      else { return [] }
      defer { free(html) }
      return Array(CString.bytes(html))
    }
  }
}
