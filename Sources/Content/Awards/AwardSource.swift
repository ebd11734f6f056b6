import Diagnostics

extension Award {
  /// The keys of an award's front matter.
  public static let keys = ["title", "issuer", "level"]

  init(_ file: MarkdownFile, id: String, context: ReadContext, diagnostics: inout [Diagnostic]) {
    var reader = file.reader
    self.init(
      id: id, path: file.path, url: Address.page("awards", id), title: reader.requiredText("title")?.value ?? id,
      issuer: reader.text("issuer")?.value, level: reader.choice("level") ?? .other)
    reader.finish(keys: Self.keys)
    diagnostics += reader.diagnostics
  }
}
