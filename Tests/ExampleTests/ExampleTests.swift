import Foundation
import Testing
import Theme

/// Every Swift example in the documentation is part of a compiled source file.
@Suite struct ExampleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  /// Returns the name and text of every file below `folders` that has one of `extensions`.
  private static func files(below folders: [String], _ extensions: Set<String>) -> [(name: String, text: String)] {
    folders.flatMap { folder in
      let url = root.appending(path: folder)
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: url.path)) ?? []
      return names.filter { extensions.contains(($0 as NSString).pathExtension) }.sorted().compactMap { name in
        (try? String(contentsOf: url.appending(path: name), encoding: .utf8)).map { ("\(folder)/\(name)", $0) }
      }
    }
  }

  /// Returns the nonblank lines of `text`, trimmed.
  private static func lines(_ text: some StringProtocol) -> [String] {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// Returns the Swift examples of a file; in a source file, those in its doc comments.
  private static func examples(in file: (name: String, text: String)) -> [String] {
    var text = file.text
    if file.name.hasSuffix(".swift") {
      text = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { $0.hasPrefix("///") }.map { $0.dropFirst(3) }.joined(separator: "\n")
    }
    return text.components(separatedBy: "```swift\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
  }

  @Test func everyExampleIsCompiled() throws {
    let compiled = Self.files(below: ["Tests/ExampleTests", "Tests/ThemePackage"], ["swift"])
      .filter { !$0.name.hasSuffix("/ExampleTests.swift") }.map { Self.lines($0.text) }
    let manuals =
      Self.files(below: [".readme"], ["md"]) + Self.files(below: ["."], ["md"]).filter { $0.name == "./README.md" }
    var count = 0
    for file in Self.files(below: ["Sources/Theme", "Sources/HTML", "Sources/Commands"], ["swift"]) + manuals {
      for example in Self.examples(in: file) {
        count += 1
        let lines = Self.lines(example)
        #expect(compiled.contains { $0.contains(lines) }, "\(file.name):\n\(example)")
      }
    }
    #expect(count >= 7)
  }
}

@Test(arguments: [".readme/themes.md"]) private func examplesAreWholeFiles(page: String) throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
  let text = try String(contentsOf: root.appending(path: page), encoding: .utf8)
  let named = text.matches(of: /<!-- ([^ ]+) -->\n```[a-z]+\n((?:[^`]|`(?!``))*)```/)
  #expect(named.count == 4)
  for match in named {
    #expect(try String(contentsOf: root.appending(path: String(match.1)), encoding: .utf8) == String(match.2))
  }
}
