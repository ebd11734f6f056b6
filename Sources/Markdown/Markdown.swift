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
  public static func compile(
    _ source: MarkdownSource, options: MarkdownOptions = MarkdownOptions(), diagnostics: inout [Diagnostic]
  ) -> CompiledDocument {
    var document = CompiledDocument()
    document.parts = [.prose(Fragment(html: html(source, options: options, diagnostics: &diagnostics)))]
    return document
  }

  /// HTML of a body by itself: links and images as written.
  public static func html(
    _ source: MarkdownSource, options: MarkdownOptions = MarkdownOptions(), diagnostics: inout [Diagnostic]
  ) -> [UInt8] {
    render(source.bytes, options: CMARK_OPT_DEFAULT)
  }

  /// HTML of plain CommonMark 0.30, raw HTML and all links included.
  ///
  /// This is libcmark's own rendering: none of our rules apply, and the result is as trustworthy as its source.
  public static func html(commonMark bytes: [UInt8]) -> [UInt8] {
    render(bytes[...], options: CMARK_OPT_UNSAFE)
  }

  private static func render(_ bytes: ArraySlice<UInt8>, options: CInt) -> [UInt8] {
    bytes.withUnsafeBytes { source in
      guard
        let html = cmark_markdown_to_html(
          source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count, options)
      else { return [] }
      defer { free(html) }
      return UnsafeRawBufferPointer(start: html, count: strlen(html)).map { $0 }
    }
  }
}
