import Content
import Diagnostics
import Entities
import Foundation

/// A content folder for a single test, removed with it.
final class ContentFolder {
  /// A minimal site.yml.
  static let site = "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n"
  /// 2024-01-01T00:00:00Z.
  static let now = 1_704_067_200

  private let url: URL

  /// Creates a folder with a minimal site.yml and `files`, keyed by path.
  init(_ files: [String: String] = [:], site: String? = ContentFolder.site) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "content-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    if let site { try write("site.yml", site) }
    for (path, text) in files { try write(path, text) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of the folder.
  var path: String { url.path }

  func write(_ path: String, _ text: String) throws { try write(path, bytes: Array(text.utf8)) }

  func write(_ path: String, bytes: [UInt8]) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func link(_ path: String, to target: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
  }

  func read(drafts: Bool = false, now: Int = ContentFolder.now, jobs: Int = 1) -> (
    library: Library?, diagnostics: [Diagnostic]
  ) {
    ContentReader(ReadOptions(contentPath: url.path, includesDrafts: drafts, now: now, jobs: jobs)).read()
  }

  /// Returns the findings as `PATH:LINE:COLUMN rule/id`, with paths relative to the folder and `?` after warnings.
  func findings(drafts: Bool = false) -> [String] {
    read(drafts: drafts).diagnostics.map(line)
  }

  func line(_ diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    let mark = diagnostic.severity == .warning ? "?" : ""
    let start = location.range.start
    return "\(relative(location.path)):\(start.line):\(start.column) \(diagnostic.problem.rule.id)\(mark)"
  }

  func relative(_ path: String) -> String {
    path.hasPrefix(url.path + "/") ? String(path.dropFirst(url.path.count + 1)) : path
  }

  /// Returns an article with a title, a date, additional lines of front matter and a body.
  static func article(_ lines: String = "", body: String = "正文。\n", date: String = "2022-06-22") -> String {
    "---\ntitle: 文章\ndate: \(date)\n\(lines.isEmpty ? "" : lines + "\n")---\n\(body)"
  }
}
