extension Scaffold.File {
  /// The file with a line that names its schema, for editors' programs that read it: a comment to everything else.
  ///
  /// `isThere` says whether the content folder has the schema of that path; without it the file stays as it is, for a line that
  /// leads nowhere would only be reported.
  func referringToSchema(below content: String, isThere: (String) -> Bool) -> Scaffold.File {
    guard let schema, isThere("\(SchemaFolder.path(below: content))/\(schema).json") else { return self }
    let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
    let line = "# yaml-language-server: $schema=\(up).schema/\(schema).json\n"
    var file = self
    file.text = text.hasPrefix("---\n") ? "---\n" + line + text.dropFirst(4) : line + text
    return file
  }

  /// The name of the schema of a file, by its path below the content folder.
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
