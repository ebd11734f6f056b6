import Content
import Diagnostics
import Entities
import Foundation
import LuntanTheme

@testable import Site

/// A small site in a temporary folder, built whole.
final class SampleSite {
  let folder: TemporaryFolder

  /// The site of `files`, by their paths below `content/`.
  init(_ files: [String: String]) throws {
    folder = try TemporaryFolder()
    try folder.write("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
    for (name, text) in files { try folder.write(text, to: "content/" + name) }
  }

  /// Builds it and gives the texts of its files by their paths.
  func build() throws -> [String: String] {
    var options = BuildOptions(now: 1_767_225_600, jobs: 1)
    options.content = folder.path + "/content"
    options.output = folder.path + "/site"
    let result = try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build()
    if result.hasErrors { throw Faults(diagnostics: result.diagnostics.map { "\($0)" }) }
    return folder.files("site")
  }

  /// What `check` reports: `PATH:LINE:COLUMN rule`, the path below `content/`; warnings end in `?`.
  func findings() throws -> [String] { try diagnostics().map(line) }

  /// What `check` reports.
  func diagnostics() throws -> [Diagnostic] {
    var options = BuildOptions(now: 1_767_225_600, jobs: 1)
    options.content = folder.path + "/content"
    options.output = folder.path + "/site"
    options.onlyChecks = true
    return try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build().diagnostics
  }

  /// A diagnostic as ``findings()`` gives it.
  func line(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.place.range.start
    return "\(relative(diagnostic.place)):\(start.line):\(start.column) \(diagnostic.problem.rule.id)"
      + (diagnostic.severity == .warning ? "?" : "")
  }

  /// The path of a location below `content/`.
  func relative(_ location: SourceLocation) -> String {
    let prefix = folder.path + "/content/"
    return location.path.hasPrefix(prefix) ? String(location.path.dropFirst(prefix.count)) : location.path
  }

  /// An article with a title, a date and further lines of front matter.
  static func article(_ lines: String = "", date: String = "2022-06-22", _ text: String = "正文。") -> String {
    "---\ntitle: 文章\ndate: \(date)\n\(lines.isEmpty ? "" : lines + "\n")---\n\(text)\n"
  }

  /// Why a sample is not built.
  struct Faults: Error {
    let diagnostics: [String]
  }

  /// Reads the content anew.
  func library() -> Library? {
    ContentReader(
      ReadOptions(
        contentPath: folder.path + "/content", baseURL: nil, includesDrafts: false, now: 1_767_225_600, jobs: 1)
    ).read().0
  }
}

extension String {
  /// What stands between two texts, the first time they stand in that order.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = range(of: start), let to = self[from.upperBound...].range(of: end) else { return nil }
    return String(self[from.upperBound..<to.lowerBound])
  }

  /// The text without elements, blanks joined.
  var withoutElements: String {
    replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
