import Foundation
import Testing

/// The registrations that `.readme/CONTRIBUTING.md` lists under "How to add"; a forgotten one fails here by name.
@Suite struct RegistrationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  /// All Swift files below `Sources` and `themes`, and `Package.swift`, keyed by path.
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

  /// Returns the types that conform to a protocol, sorted by name.
  private func types(conformingTo name: String) -> [String] {
    // Only at the beginning of a line, which excludes examples in comments.
    let declaration = /\n(?:public |package |final )*(?:struct|enum|class|extension) (\w+): ([^{\n]*)\{/
    return sources.flatMap { source in
      source.matches(of: declaration).filter { $0.2.split { !$0.isLetter }.contains(Substring(name)) }.map {
        String($0.1)
      }
    }.sorted()
  }

  private var sources: [String] { Self.sources.keys.sorted().compactMap { Self.sources[$0] } }

  /// Returns the only source file that contains `text`, with its path.
  private func file(with text: String) throws -> (path: String, text: String) {
    let matches = Self.sources.filter { $0.value.contains(text) }.sorted { $0.key < $1.key }
    let first = try #require(matches.first, "no file has '\(text)'")
    return (first.key, first.value)
  }

  @Test func keys() throws {
    let list = try file(with: "static let all: [KeyGroup]")
    let groups = Self.sources.filter { $0.key.hasPrefix("Sources/Content/Keys/") }.values.flatMap { text in
      text.matches(of: /static let (\w+) = KeyGroup\(/).map { String($0.1) }
    }
    #expect(groups.count > 20)
    for group in groups { #expect(words(list.text).contains(group[...]), "\(list.path) does not list \(group)") }
  }

  @Test func kinds() throws {
    let list = try file(with: "static let all: [any LibraryEntity.Type]")
    let kinds = Set(["LibraryEntity", "BacklinkedEntity", "CitedEntity"].flatMap(types))
    let readable = types(conformingTo: "ReadableEntity")
    #expect(kinds.count > 5)
    for kind in kinds.sorted() {
      #expect(list.text.contains("\(kind).self"), "\(list.path) does not list \(kind)")
      #expect(readable.contains(kind), "Sources/Content has no extension \(kind): ReadableEntity")
    }
  }

  @Test func rules() throws {
    let list = try file(with: "package static let all: [Rule]")
    let catalogue = Self.sources.filter { $0.key.hasPrefix("Sources/Diagnostics/Catalogue/") }
    let areas = catalogue.values.flatMap { text in
      text.matches(of: /static let (\w+)(?:: \[Rule\])? = \[([^\]]*)\]/).map { (name: $0.1, rules: words($0.2)) }
    }
    let listed = areas.filter { words(list.text).contains($0.name) }.reduce(into: Set()) { $0.formUnion($1.rules) }
    let rules = catalogue.flatMap { path, text in
      text.matches(of: /static let (\w+) = Rule\(/).map { (path: path, name: $0.1) }
    }
    #expect(rules.count > 100)
    for rule in rules {
      #expect(listed.contains(rule.name), "no list that \(list.path) takes names \(rule.name) of \(rule.path)")
    }
  }

  /// Returns the names in a text.
  private func words(_ text: some StringProtocol) -> Set<Substring> {
    Set(Substring(text).split { !$0.isLetter && !$0.isNumber })
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
    let file = try file(with: "static let builtIn: AvailableThemes")
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
