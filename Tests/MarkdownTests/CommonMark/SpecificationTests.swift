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
      let expected = Self.differences[example.example] ?? example.html
      #expect(withoutAdditions(html) == expected, "\(example.testDescription)")
    }
  }

  /// The examples that the dialect renders differently: a link without text is given some, and unknown URL schemes are
  /// dropped. Figures, anchors and image attributes are removed before comparing.
  private static let differences: [Int: String] = [
    483: "<p><a href=\"./target.md\">./target.md</a></p>\n",
    595: "<p>irc://foo.bar:2233/baz</p>\n",
    597: "<p>a+b+c:d</p>\n",
    598: "<p>made-up-scheme://foo,bar</p>\n",
    600: "<p>localhost:5001/foo</p>\n",
  ]

  /// Removes heading anchors, figures around images, and loading attributes.
  private func withoutAdditions(_ html: String) -> String {
    html.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      if line.hasPrefix("<h"), let start = line.range(of: " id=\""), let end = line.range(of: "\">") {
        line.removeSubrange(start.lowerBound..<line.index(before: end.upperBound))
      }
      if line.hasPrefix("<figure>") {
        line =
          line.replacingOccurrences(of: "</figcaption></figure>", with: "\" />")
          .replacingOccurrences(of: " loading=\"lazy\" decoding=\"async\"><figcaption>", with: " title=\"")
          .replacingOccurrences(of: "</figure>", with: "").replacingOccurrences(of: "<figure>", with: "<p>") + "</p>"
      }
      return line.replacingOccurrences(of: " loading=\"lazy\" decoding=\"async\">", with: " />")
    }.joined(separator: "\n")
  }
}
