import SourceFiles

/// The ids of the articles in a content folder, for command-line completion. No file is opened.
package struct ArticleNames: Sendable {
  /// The ids in byte order: the paths below `articles/` without the file extension, or the path of the folder for an
  /// `index.md`.
  package let ids: [String]

  /// Lists the articles below `articles` whose ids begin with `prefix`; the list is empty if the folder is missing.
  package init(content: String, beginningWith prefix: String = "", files: FileSource = .disk) {
    var ids: [String] = []
    Self.walk(content + "/articles", "", prefix, files, &ids)
    self.ids = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func walk(
    _ folder: String, _ path: String, _ prefix: String, _ files: FileSource, _ ids: inout [String]
  ) {
    for entry in (try? files.entries(folder)) ?? [] where !entry.name.hasPrefix(".") {
      let name = path + entry.name
      if entry.kind == .folder {
        let mayContainMatch = prefix.hasPrefix(name + "/") || (name + "/").hasPrefix(prefix)
        if mayContainMatch { walk(folder + "/" + entry.name, name + "/", prefix, files, &ids) }
      } else if entry.kind == .file, name.hasSuffix(".md") {
        let id = entry.name == "index.md" ? String(path.dropLast()) : String(name.dropLast(".md".count))
        if !id.isEmpty, id.hasPrefix(prefix) { ids.append(id) }
      }
    }
  }
}
