import Diagnostics
import Foundation

@testable import Content

/// The content folder of a small site, in which one file at a time is replaced.
final class SiteFolder: Sendable {
  static let shared = SiteFolder()

  private static let files = [
    "site.yml": "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n",
    "articles/a/index.md": "---\ntitle: 题目\ndate: 2024-01-01\n---\n\n正文\n",
    "articles/a/letters.yml": "- name: 读者\n  date: 2023-02\n  text: 来信。\n",
  ]

  private let folder: URL

  private init() {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let isMemory = FileManager.default.isWritableFile(atPath: memory.path)
    folder = (isMemory ? memory : FileManager.default.temporaryDirectory)
      .appending(path: "xinglin-fuzz-\(ProcessInfo.processInfo.processIdentifier)")
    for (path, text) in Self.files { write(Data(text.utf8), to: path) }
  }

  private func write(_ data: Data, to path: String) {
    let file = folder.appending(path: path)
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    } catch {
      fatalError("\(file.path): \(error)")
    }
  }

  /// Reads the site with `bytes` in the place of a file.
  func read(_ bytes: [UInt8], as path: String) {
    write(Data(bytes), to: path)
    let options = ReadOptions(contentPath: folder.path, includesDrafts: false, now: 1_704_067_200, jobs: 1)
    for diagnostic in ContentReader(options).read().diagnostics {
      precondition(diagnostic.place.range.start.line >= 1 && diagnostic.place.range.start.column >= 1)
    }
  }
}
