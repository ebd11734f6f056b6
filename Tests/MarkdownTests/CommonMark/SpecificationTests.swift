import Diagnostics
import Foundation
import Markdown
import Testing

@Suite(.enabled(if: Example.isExpected, "no examples: run Tests/fetch-commonmark .build-fixtures"))
struct SpecificationTests {
  @Test func thereAreAllExamples() throws {
    #expect(try Example.all().count == 652)
  }

  @Test func plainCommonMark() throws {
    for example in try Example.all() {
      let html = Markdown.html(commonMark: Array(example.markdown.utf8))
      #expect(String(decoding: html, as: UTF8.self) == example.html, "\(example.testDescription)")
    }
  }

  @Test func dialectWithoutChinese() throws {
    for example in try Example.all() {
      let html = Sample(example.markdown, MarkdownOptions(allowsRawHTML: true)).html
      if plain(html) != example.html {
        print(
          "DIFF", example.example, example.section, "\n\(example.markdown)\n--\n\(example.html)\n--\n\(plain(html))")
      }
    }
  }

  /// The HTML without what our rendering adds.
  private func plain(_ html: String) -> String {
    var html = html
    while let start = html.range(of: " id=\""), let end = html.range(of: "\">", range: start.upperBound..<html.endIndex)
    {
      html.removeSubrange(start.lowerBound..<end.lowerBound)
      html.remove(at: start.lowerBound)
    }
    return html.replacingOccurrences(of: " loading=\"lazy\" decoding=\"async\">", with: " />")
      .replacingOccurrences(of: "<figure>", with: "<p>").replacingOccurrences(of: "</figure>", with: "</p>")
  }
}
