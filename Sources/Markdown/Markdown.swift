import Bytes
import CMark
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// From the bytes of a Markdown text to HTML.
public enum Markdown {
  /// Compiles a body into HTML with holes, and tells what is wrong in it.
  ///
  /// What is no UTF-8 becomes U+FFFD. Never fails: what may not pass is left out and told.
  public static func compile(
    _ source: MarkdownSource, options: MarkdownOptions = MarkdownOptions(), diagnostics: inout [Diagnostic]
  ) -> CompiledDocument {
    Compilation(source: source, options: options, isDirect: false).run(&diagnostics)
  }

  /// HTML of a body by itself: links and images as written, components as code, without turns and sections.
  public static func html(
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
  /// This is libcmark's own rendering: none of our rules apply, and the result is as trustworthy as its source.
  public static func html(commonMark bytes: [UInt8]) -> [UInt8] {
    guard bytes.count <= Compilation.limit else { return [] }
    return bytes.withUnsafeBytes { source in
      let text = source.assumingMemoryBound(to: CChar.self)
      guard let html = cmark_markdown_to_html(text.baseAddress, text.count, CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8)
      else { return [] }
      defer { free(html) }
      return Array(CString.bytes(html))
    }
  }
}
