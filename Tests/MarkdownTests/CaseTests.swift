import Foundation
import Testing

/// A text and its complete HTML, from a file in `Cases`: `%% description`, the text, `%%`, the HTML.
struct Case: Sendable, CustomTestStringConvertible {
  let text: String
  let html: String
  let testDescription: String

  /// Returns all cases in the file `name`.
  static func all(_ name: String) throws -> [Case] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases/\(name).txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    var cases: [Case] = []
    for (index, section) in lines.dropLast().split(
      omittingEmptySubsequences: true, whereSeparator: { $0.hasPrefix("%% ") }
    ).enumerated() {
      let halves = section.split(separator: "%%", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { throw CocoaError(.fileReadCorruptFile) }
      let (text, html) = (halves[0].joined(separator: "\n") + "\n", halves[1].joined(separator: "\n") + "\n")
      cases.append(Case(text: text, html: html, testDescription: "\(name) \(index + 1)"))
    }
    return cases
  }
}

/// Extensions to CommonMark.
@Suite struct CaseTests {
  @Test(arguments: ["tables", "footnotes", "blocks"])
  func wholeHTML(name: String) throws {
    let cases = try Case.all(name)
    #expect(cases.count >= 15)
    for one in cases {
      #expect(Sample(one.text).html == one.html, "\(one.testDescription)")
    }
  }
}
