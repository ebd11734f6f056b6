import Diagnostics
import SourceFiles

@testable import Content

/// The content of a small in-memory site, in which one file at a time is replaced.
enum SiteFiles {
  private static let site = """
    title: 论坛
    base_url: https://example.org
    language: zh-Hans
    theme: {css: own.css}

    """
  private static let files = [
    "site.yml": site,
    "own.css": "body { color: red }\n",
    "articles/a/index.md": "---\ntitle: 题目\ndate: 2024-01-01\n---\n\n正文\n",
    "articles/a/letters.yml": "- name: 读者\n  date: 2023-02\n  text: 来信。\n",
  ].mapValues { Array($0.utf8) }

  /// A file source without files.
  private static let nothing = FileSource(
    entries: { _ throws(FileError) in throw .missing }, read: { _, _ throws(FileError) in throw .missing },
    imageSize: { _ in nil }, realPath: { $0 })

  /// Reads the site with `bytes` in place of one file, using the regular content reader.
  static func read(_ bytes: [UInt8], as path: String) {
    var files = files
    files[path] = bytes
    let source = nothing.adding(Dictionary(uniqueKeysWithValues: files.map { ("content/" + $0.key, $0.value) }))
    let options = ReadOptions(includesDrafts: false, now: 1_704_067_200, jobs: 1)
    for diagnostic in ContentReader(options, files: source).read().diagnostics {
      precondition(diagnostic.location.range.start.line >= 1 && diagnostic.location.range.start.column >= 1)
    }
  }
}
