import Content
import Diagnostics
import Entities
import Foundation
import LuntanTheme

@testable import Site

/// A small site in a temporary folder, built as a whole.
final class SampleSite {
  let folder: TemporaryFolder

  /// Creates a site from `files`, keyed by path relative to `content/`.
  init(_ files: [String: String]) throws {
    folder = try TemporaryFolder()
    try folder.write("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
    for (name, text) in files { try folder.write(text, to: "content/" + name) }
  }

  /// Builds the site and returns the text of each file, keyed by path.
  func build() throws -> [String: String] {
    var options = BuildOptions(now: 1_767_225_600, jobs: 1)
    options.content = folder.path + "/content"
    options.output = folder.path + "/site"
    let result = try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build()
    if result.hasErrors { throw Faults(diagnostics: result.diagnostics.map { "\($0)" }) }
    return folder.files("site")
  }

  /// Returns the report of `check` as `PATH:LINE:COLUMN rule`, with the path relative to `content/` and `?` after
  /// warnings.
  func findings() throws -> [String] { try diagnostics().map(line) }

  /// Returns the diagnostics of `check`.
  func diagnostics() throws -> [Diagnostic] {
    var options = BuildOptions(now: 1_767_225_600, jobs: 1)
    options.content = folder.path + "/content"
    options.output = folder.path + "/site"
    options.onlyChecks = true
    return try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build().diagnostics
  }

  /// Formats a diagnostic like ``findings()``.
  func line(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.location.range.start
    return "\(relative(diagnostic.location)):\(start.line):\(start.column) \(diagnostic.problem.rule.id)"
      + (diagnostic.severity == .warning ? "?" : "")
  }

  /// Returns the path of a location relative to `content/`.
  func relative(_ location: SourceLocation) -> String {
    let prefix = folder.path + "/content/"
    return location.path.hasPrefix(prefix) ? String(location.path.dropFirst(prefix.count)) : location.path
  }

  /// Returns an article with a title, a date and additional lines of front matter.
  static func article(_ lines: String = "", date: String = "2022-06-22", _ text: String = "正文。") -> String {
    "---\ntitle: 文章\ndate: \(date)\n\(lines.isEmpty ? "" : lines + "\n")---\n\(text)\n"
  }

  /// The errors because of which a sample is not built.
  struct Faults: Error {
    let diagnostics: [String]
  }

  /// Reads the content again.
  func library() -> Library? {
    ContentReader(
      ReadOptions(
        contentPath: folder.path + "/content", baseURL: nil, includesDrafts: false, now: 1_767_225_600, jobs: 1)
    ).read().0
  }
}

extension String {
  /// Returns the text between the first occurrence of `start` and the next occurrence of `end`.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = range(of: start), let to = self[from.upperBound...].range(of: end) else { return nil }
    return String(self[from.upperBound..<to.lowerBound])
  }

  /// The text without tags, with white space collapsed.
  var withoutElements: String {
    replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
