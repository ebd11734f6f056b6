import Foundation
import Testing

/// What `.readme/CONTRIBUTING.md` lists under "How to add": a place that was forgotten fails here with its name.
@Suite struct RegistrationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  /// The texts of all Swift files below `Sources`, `themes` and `Package.swift`, by path.
  private static let sources: [String: String] = {
    var sources: [String: String] = [:]
    for folder in ["Sources", "themes"] {
      let url = root.appending(path: folder)
      for name in (try? FileManager.default.subpathsOfDirectory(atPath: url.path)) ?? [] where name.hasSuffix(".swift")
      {
        sources["\(folder)/\(name)"] = try? String(contentsOf: url.appending(path: name), encoding: .utf8)
      }
    }
    sources["Package.swift"] = try? String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    return sources
  }()

  /// The types that conform to a protocol, in the order of their names.
  private func types(conformingTo name: String) -> [String] {
    // At the beginning of a line, so that examples in comments do not count.
    let declaration = /\n(?:public |package |final )*(?:struct|enum|class|extension) (\w+): ([^{\n]*)\{/
    return sources.flatMap { source in
      source.matches(of: declaration).filter { $0.2.split { !$0.isLetter }.contains(Substring(name)) }.map {
        String($0.1)
      }
    }.sorted()
  }

  private var sources: [String] { Self.sources.keys.sorted().compactMap { Self.sources[$0] } }

  /// The one source file that holds `text`, with its path.
  private func file(with text: String) throws -> (path: String, text: String) {
    let found = Self.sources.filter { $0.value.contains(text) }.sorted { $0.key < $1.key }
    let first = try #require(found.first, "no file has '\(text)'")
    return (first.key, first.value)
  }

  @Test func pages() throws {
    let theme = try file(with: "public struct Luntan: Theme")
    let values = types(conformingTo: "PageValue")
    #expect(values.count > 20)
    for value in values {
      #expect(theme.text.contains("Template(for: \(value).self)"), "\(theme.path) has no template for \(value)")
    }
    let plan = try file(with: "static let kinds: [any PageKind]")
    let kinds = types(conformingTo: "PageKind")
    #expect(kinds.count > 10)
    for kind in kinds { #expect(plan.text.contains("\(kind)()"), "\(plan.path) does not list \(kind)") }
  }

  @Test func components() throws {
    let theme = try file(with: "public struct Luntan: Theme")
    let values = types(conformingTo: "BlockValue").filter { $0 != "CustomBlock" }
    #expect(values.count > 5)
    for value in values {
      #expect(
        theme.text.contains("ComponentTemplate(for: \(value).self)"), "\(theme.path) has no template for \(value)")
    }
    let registry = try file(with: "static let builtIn: [any ComponentKind]")
    for kind in types(conformingTo: "ComponentKind") where kind != "CustomKind" {
      #expect(registry.text.contains("\(kind)()"), "\(registry.path) does not list \(kind)")
    }
  }

  @Test func themes() throws {
    let file = try file(with: "static let builtIn = AvailableThemes(")
    for theme in types(conformingTo: "Theme") {
      #expect(file.text.contains("\(theme)()"), "\(file.path) does not list \(theme)")
    }
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "themes").path)
    let manual = try String(contentsOf: Self.root.appending(path: ".readme/themes.md"), encoding: .utf8)
    for folder in folders.sorted() where !folder.hasPrefix(".") {
      #expect(
        Self.sources["Package.swift"]?.contains("path: \"themes/\(folder)\"") == true,
        "Package.swift lacks themes/\(folder)")
      #expect(manual.contains("| `\(folder)` |"), ".readme/themes.md does not list the colours of \(folder)")
    }
  }
}
