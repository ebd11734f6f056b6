import Bytes
import CMark
import Diagnostics
import Platform

/// Compiles the bytes of a Markdown text into HTML.
///
/// libcmark parses all text. A text without CJK characters renders as CommonMark 0.30 says, with these exceptions and no others:
///
/// 1. Headings have an anchor as `id`, made of their words or declared by `{#id}`; where the page has a title, `#` is shown as
///    `<h2>`.
/// 2. Images are `<img … loading="lazy" decoding="async">`; one alone in a paragraph, or alone in a link there, is a `<figure>` with
///    its title as `<figcaption>`.
/// 3. Pipe tables, inside `<div class="table" tabindex="0">`, with `scope="col"` in the head and the classes `left`, `center`,
///    `right`.
/// 4. Footnotes `[^label]`, shown at the end in `<section class="footnotes">`; a label has neither spaces nor brackets.
/// 5. `~~deleted~~` text: two tildes, since one stands for a range in Chinese (10~20).
/// 6. Items that begin with `[ ]` or `[x]` are tasks: `<li class="task">` with a disabled box.
/// 7. Raw HTML is left out and reported, unless it is allowed or is `<sub>`, `<sup>` or `<br>` without attributes; comments are dropped silently.
/// 8. Links whose scheme is dangerous or not known are left out and reported, their words stay; a link without words has
///    the title of its target, or its address where that is printed alone.
/// 9. Fenced blocks that name a component are filled in by the site.
/// 10. Control characters and noncharacters, which HTML forbids, are left out; malformed UTF-8 and U+FDD0…FDEF become U+FFFD.
///
/// 11. `10^9^` and `H~2~O` are superscripts and subscripts (``ScriptSyntax``).
///
/// Chinese text differs further: emphasis beside CJK (``DelimiterRun``), and line breaks between Chinese characters, which
/// are nothing.
package enum Markdown {
  /// Compiles a body into HTML with holes, and reports what is wrong in it.
  ///
  /// Malformed UTF-8 becomes U+FFFD. Never fails: what may not pass is dropped and reported.
  package static func compile(
    _ source: MarkdownSource, options: MarkdownOptions = MarkdownOptions(), diagnostics: inout [Diagnostic]
  ) -> CompiledDocument {
    Compilation(source: source, options: options, isDirect: false).run(&diagnostics)
  }

  /// HTML of a body by itself: links and images as written, components as code, without turns and sections.
  package static func html(
    _ source: MarkdownSource, options: MarkdownOptions = MarkdownOptions(), diagnostics: inout [Diagnostic]
  ) -> [UInt8] {
    var html: [UInt8] = []
    for case .prose(let fragment) in Compilation(source: source, options: options, isDirect: true).run(&diagnostics)
      .parts
    {
      html += fragment.html
    }
    return html
  }

  /// HTML of plain CommonMark 0.30, raw HTML and all links included.
  ///
  /// This is libcmark's own rendering: none of our rules apply, and the result is as trustworthy as its source. Empty for a
  /// text that is too large, or whose brackets or nested lists libcmark would take too long with.
  package static func html(commonMark bytes: [UInt8]) -> [UInt8] {
    guard bytes.count <= Compilation.limit, bytes.withUnsafeBufferPointer(BracketWork.excess) == nil,
      bytes.withUnsafeBufferPointer(NestingWork.excess) == nil
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
