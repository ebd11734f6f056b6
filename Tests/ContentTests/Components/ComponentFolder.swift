import Content
import Diagnostics
import Entities
import Foundation

/// A content folder on disk with a single article, whose body is under test. It is removed after the test.
final class ComponentFolder {
  /// The line of the article's file on which the body begins.
  static let firstLine = 5

  private let url = FileManager.default.temporaryDirectory.appending(path: "components-\(UUID().uuidString)")
  private let declarations: [ComponentDeclaration]

  /// Creates a folder whose article has the given body.
  init(_ body: String, access: String = "", declarations: [ComponentDeclaration] = []) throws {
    self.declarations = declarations
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"></svg>"
    try write(
      "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\nrules: {award/no-source: off}\n",
      to: "site.yml")
    try write("---\ntitle: 文章\ndate: 2024-03-13\n\(access)---\n" + body, to: "articles/2024/03/a/index.md")
    try write(picture, to: "articles/2024/03/a/hall.svg")
    try write("film", to: "articles/2024/03/a/film.mp4")
    try write("---\nname: 四川大学华西医院\nprovince: 四川\n---\n", to: "hospitals/huaxi.md")
    try write("---\nname: 山东省立医院\nprovince: 山东\n---\n", to: "hospitals/shandong.md")
    try write("---\ntitle: 示范医院\n---\n", to: "awards/model/index.md")
    try write("---\ntitle: 2022年度\n---\n", to: "awards/model/2022.md")
    try write("---\ntitle: 2023年度\ndeclared: 109\n---\n", to: "awards/model/2023.md")
    try write(
      "hospital,branch,category,source_title\n四川大学华西医院,,医院,公告\n山东省立医院,一支部,支部,公告\n四川大学华西医院,二支部,支部,公告\n",
      to: "awards/model/2023.csv")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  private func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Returns the library, if there are no errors, and the findings as `LINE:COLUMN rule` for the article, with `?`
  /// after warnings.
  func read() -> (library: Library?, findings: [String], diagnostics: [Diagnostic]) {
    let options = ReadOptions(
      contentPath: url.path, now: 1_735_689_600, themes: [ThemeDeclaration(name: "luntan", components: declarations)])
    let (library, diagnostics) = ContentReader(options).read()
    let findings = diagnostics.map { diagnostic in
      let start = diagnostic.location.range.start
      let file = diagnostic.location.path.hasSuffix("/a/index.md") ? "" : diagnostic.location.path + ":"
      let mark = diagnostic.severity == .warning ? "?" : ""
      return "\(file)\(start.line):\(start.column) \(diagnostic.problem.rule.id)\(mark)"
    }
    return (library, findings, diagnostics)
  }

  /// Returns the components of an article with the given body.
  static func components(_ body: String, declarations: [ComponentDeclaration] = []) throws -> [BodyComponent] {
    let folder = try ComponentFolder(body, declarations: declarations)
    return folder.read().library?.articleBodies.first??.components ?? []
  }
}
