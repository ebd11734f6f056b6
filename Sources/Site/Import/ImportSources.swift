import Diagnostics
import Manuscripts
import Platform
import SourceFiles

/// The manuscripts at the paths passed to a command: files, and files in folders.
struct ImportSources {
  /// A manuscript.
  struct Source {
    let path: String
    let format: ManuscriptFormat
    /// The contents of a manuscript that is in memory. It has no accompanying files.
    var bytes: [UInt8]?

    /// The path of the containing folder.
    var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }
    /// The name of the containing folder; for a bundle, of the folder above.
    var folderName: String {
      let parts = path.split(separator: "/").dropLast()
      return String((stem == parts.last.map(String.init) ? parts.dropLast() : parts).last ?? "")
    }
    /// The name without its extension.
    var stem: String {
      let name = path.split(separator: "/").last ?? ""
      let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
      // A bundle of another generator is named after its folder.
      guard stem == "index" else { return String(stem) }
      return String(path.split(separator: "/").dropLast().last ?? stem)
    }
    /// The name of the article, without the date prefix that some generators use.
    var name: DatedName { DatedName(stem) }
    /// Whether the manuscript is in Hexo's folder of drafts.
    var isDraft: Bool { path.split(separator: "/").dropLast().last == "_drafts" }
    /// The root folder of another generator's site that contains the manuscript, or `nil` if there is none.
    var siteRoot: String? {
      var root = folder
      for _ in 0..<Self.maximumAncestorCount {
        if Self.isSiteRoot(root) { return root }
        guard root != ".", !root.isEmpty else { return nil }
        root = root.lastIndex(of: "/").map { String(root[..<$0]) } ?? "."
      }
      return nil
    }

    private static func isSiteRoot(_ folder: String) -> Bool {
      let names = (try? FileSource.disk.entries(folder))?.map(\.name) ?? []
      return names.contains(where: configurations.contains)
    }

    private static let maximumAncestorCount = 12
    private static let configurations: Set<String> = [
      "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "_config.yml",
    ]
  }

  private(set) var sources: [Source] = []
  private(set) var skipped: [String] = []
  private(set) var misnamed: [String] = []
  private(set) var rejections: [(path: String, reason: ImportError)] = []
  private static let maximumDepth = 32

  /// Finds the manuscripts at `paths`. Those in a folder are sorted by name.
  init(_ paths: [String]) throws(ImportFailure) {
    for path in paths {
      var path = path
      while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
      do throws(FileError) {
        try addFolder(try FileSource.disk.entries(path), at: path, depth: 0)
      } catch {
        if error == .missing { throw .missing(path) }
        add(path, isNamed: true)
      }
    }
  }

  /// Creates a manuscript from memory. `name` is the name of the file it comes from.
  init(_ name: String, _ bytes: [UInt8]) {
    add(name, isNamed: true)
    for index in sources.indices { sources[index].bytes = bytes }
  }

  private mutating func addFolder(_ entries: [FileEntry], at path: String, depth: Int) throws(FileError) {
    for entry in entries.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      let inner = path == "/" ? "/" + entry.name : path + "/" + entry.name
      // Hidden files, and Word's lock files.
      if entry.name.hasPrefix(".") || entry.name.hasPrefix("~$") { continue }
      // Symbolic links could lead anywhere.
      if entry.isLink {
        skipped.append(inner)
        continue
      }
      switch entry.kind {
      case .file: add(inner, isNamed: false)
      case .folder:
        // The files that a browser saves with a page are imported with that page.
        let isPagesFolder = [".files", "_files"].contains { entry.name.hasSuffix($0) }
        if !isPagesFolder, depth < Self.maximumDepth {
          try addFolder(try FileSource.disk.entries(inner), at: inner, depth: depth + 1)
        }
      case .invalidName: misnamed.append(inner)
      case .special, .missing: skipped.append(inner)
      }
    }
  }

  private mutating func add(_ path: String, isNamed: Bool) {
    let name = String(path.split(separator: "/").last ?? "")
    do throws(ImportError) {
      // The text of a Hugo section is not an article.
      let isSection = name == "_index.md"
      if !isSection, let format = try ManuscriptFormat(name) {
        sources.append(Source(path: path, format: format))
      } else if isNamed, !isSection {
        let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? name
        rejections.append((path, .unsupportedFormat(ending, alternative: ".docx")))
      } else if !Self.isPicture(name) {
        skipped.append(path)
      }
    } catch {
      rejections.append((path, error))
    }
  }

  /// Pictures are imported with the manuscripts that show them.
  private static func isPicture(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"].contains { name.hasSuffix($0) }
  }
}
