import Diagnostics
import Foundation
import Testing

@testable import Site

/// The additions of `new site` to the content: a package with a theme, and continuous integration files.
@Suite struct ScaffoldSiteTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static let package = [
    "Package.swift", "Sources/my-site/Program.swift", "Sources/my-site/Plain.swift", "Sources/my-site/Assets/plain.css",
  ]

  /// Returns the files below `site`, keyed by path relative to it.
  private func files(_ folder: TemporaryFolder) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: folder.files().filter { $0.key.hasPrefix("site/") }.map { (String($0.dropFirst(5)), $1) })
  }

  private func failure(_ scaffold: Scaffold) -> String? {
    do throws(Scaffold.Failure) {
      _ = try scaffold.write(below: "")
      return nil
    } catch {
      return error.message.english
    }
  }

  @Test func thePackageIsTheManuals() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "xinglin/Package.swift")
    var scaffold = Scaffold(.site, id: folder.path + "/site", title: nil)
    scaffold.addsTheme = true
    #expect(try scaffold.remainingSteps().isEmpty)
    _ = try scaffold.write(below: "")
    let files = files(folder)
    for path in Self.package { #expect(try files[path] == Self.text("Tests/ThemePackage/" + path)) }
    #expect(files["content/site.yml"]?.contains("\ntheme: plain\n") == true)
    #expect(files[".gitignore"]?.contains("\n/.build/\n") == true)
  }

  @Test func theWorkflowsAreTheManuals() throws {
    let folder = try TemporaryFolder()
    var scaffold = Scaffold(.site, id: folder.path + "/site", title: nil)
    scaffold.addsWorkflows = true
    #expect(try scaffold.remainingSteps().count == 1)
    _ = try scaffold.write(below: "")
    let files = files(folder)
    let manual = try Self.text(".readme/ci.md")
    let blocks = manual.matches(of: /\n```(?:sh|yaml)\n((?:[^`]|`(?!``))*)```/).map { String($0.1) }
    #expect(blocks == [".ci/site", ".github/workflows/site.yml", ".gitlab-ci.yml"].map { files[$0] ?? "" })
  }

  @Test func aSiteThatIsThereKeepsItsFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "xinglin/Package.swift")
    try folder.write("mine", to: "site/content/site.yml")
    try folder.write("mine", to: "site/.gitignore")
    var scaffold = Scaffold(.site, id: folder.path + "/site/.", title: nil)
    scaffold.addsTheme = true
    scaffold.addsWorkflows = true
    #expect(try scaffold.remainingSteps().count == 2)
    _ = try scaffold.write(below: "")
    var files = files(folder)
    #expect(files.removeValue(forKey: "content/site.yml") == "mine")
    #expect(files.removeValue(forKey: ".gitignore") == "mine")
    #expect(
      Set(files.keys) == Set(Self.package + [".ci/site", ".github/workflows/site.yml", ".gitlab-ci.yml"]))
    try folder.write("mine too", to: "site/.gitlab-ci.yml")
    scaffold.addsTheme = false
    #expect(failure(scaffold)?.hasSuffix("/.ci/site already exists") == true)
    #expect(self.files(folder)[".gitlab-ci.yml"] == "mine too")
    #expect(failure(Scaffold(.site, id: folder.path + "/site", title: nil))?.hasSuffix("already exists") == true)
  }

  /// The dependency of the package, depending on `--xinglin`; `DIR` is the test's folder.
  @Test(arguments: [
    (nil, ".package(path: \"../xinglin\")", "xinglin"),
    ("DIR/a b", ".package(name: \"xinglin\", path: \"DIR/a b\")", "xinglin"),
    (
      "https://example.org/a/Xinglin.git", ".package(url: \"https://example.org/a/Xinglin.git\", branch: \"main\")",
      "Xinglin"
    ),
    ("git@example.org:a/generator", ".package(url: \"git@example.org:a/generator\", branch: \"main\")", "generator"),
  ]) func generators(option: String?, line: String, package: String) throws {
    let folder = try TemporaryFolder()
    let path = FileSystem().resolved(folder.path)
    for name in ["xinglin", "a b"] { try folder.write("", to: name + "/Package.swift") }
    var scaffold = Scaffold(.site, id: folder.path + "/site", title: nil)
    scaffold.addsTheme = true
    scaffold.generator = option?.replacingOccurrences(of: "DIR", with: path)
    _ = try scaffold.write(below: "")
    let manifest = try #require(files(folder)["Package.swift"])
    #expect(manifest.contains("[" + line.replacingOccurrences(of: "DIR", with: path) + "]"))
    #expect(manifest.contains(".product(name: \"Theme\", package: \"\(package)\")"))
  }

  @Test func generatorsThatAreMissing() throws {
    let folder = try TemporaryFolder()
    var scaffold = Scaffold(.site, id: folder.path + "/site", title: nil)
    scaffold.generator = "https://example.org/a"
    #expect(failure(scaffold) == "--xinglin requires --theme")
    scaffold.addsTheme = true
    scaffold.generator = "https://example.org/\"a"
    #expect(failure(scaffold)?.hasSuffix("is not a valid repository URL for --xinglin") == true)
    scaffold.generator = nil
    #expect(failure(scaffold)?.contains("/xinglin; clone the repository") == true)
    #expect(folder.files().isEmpty)
  }

  @Test(arguments: [
    ("/a/b/xinglin", "/a/b/site", "../xinglin"), ("/a/b/xinglin", "/a/c/site", "../../b/xinglin"), ("/a", "/a/b", ".."),
    ("/a/b", "/a", "b"), ("/a", "/a", "."),
  ]) func relativePaths(target: String, folder: String, path: String) {
    #expect(Scaffold.path(of: target, from: folder) == path)
  }
}
