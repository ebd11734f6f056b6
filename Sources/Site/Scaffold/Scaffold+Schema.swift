extension Scaffold.File {
  /// Returns the file with a comment that specifies its schema for editors that support it.
  ///
  /// `fileExists` returns whether a file exists. If the content folder lacks the schema, the file is returned
  /// unchanged, because editors would report a broken reference.
  func referringToSchema(below content: String, fileExists: (String) -> Bool) -> Scaffold.File {
    guard let schema, fileExists("\(SchemaFolder.path(below: content))/\(schema).json") else { return self }
    let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
    let line = "# yaml-language-server: $schema=\(up).schema/\(schema).json\n"
    var file = self
    file.text = text.hasPrefix("---\n") ? "---\n" + line + text.dropFirst(4) : line + text
    return file
  }

  /// The name of the schema of a file, determined by its path relative to the content folder.
  private var schema: String? {
    let parts = path.split(separator: "/")
    if parts.last == "letters.yml" { return "letters" }
    guard let folder = parts.first, parts.last?.hasSuffix(".md") == true else { return nil }
    switch folder {
    case "articles": return "article"
    case "columns": return "column"
    case "hospitals": return parts.last == "index.md" ? "register" : "hospital"
    case "people": return "person"
    case "documents": return "document"
    case "pages": return "page"
    case "gate": return "consent"
    case "awards": return parts.last == "index.md" ? "award" : "edition"
    default: return nil
    }
  }
}
