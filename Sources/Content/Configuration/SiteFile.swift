import Bytes
import Diagnostics
import Entities
import SourceFiles

/// The contents of site.yml, including the references that can be checked only once the content is known.
struct SiteFile: Sendable {
  /// The target of a navigation entry.
  enum Target: Sendable {
    /// A URL.
    case url(Located<String>)
    /// The name of a column.
    case column(Located<String>)
  }

  /// A navigation entry in the masthead; without a title it uses that of its column.
  struct Entry: Sendable {
    var title: String?
    var target: Target
  }

  /// The configuration, without navigation.
  var configuration = SiteConfiguration()
  /// The navigation entries in the masthead.
  var navigation: [Entry] = []
  /// The URL of the logo.
  var mark: Located<String>?
  /// The path of the site's own style sheet as written.
  var styleSheetName: Located<String>?
  /// The style sheet, if it can be published.
  private(set) var styleSheet: StyleSheetFile?
  /// The URL of the picture for link previews.
  var shareImage: Located<String>?
  /// The hash of the file's bytes.
  private(set) var hash: Hash64 = .absent

  /// Reads site.yml; if that fails, reports a diagnostic and keeps the defaults.
  init(tree: ContentTree, files: FileSource, options: ReadOptions, diagnostics: inout [Diagnostic]) {
    configuration.path = tree.path(of: "site.yml")
    if let fields = fields(tree: tree, files: files, path: configuration.path, diagnostics: &diagnostics) {
      var reader = FieldReader(fields, path: configuration.path)
      read(&reader, themes: options.themes, kinds: options.kinds.kinds.map { $0.kindName })
      diagnostics += reader.diagnostics
    }
    if let baseURL = options.baseURL { configuration.baseURL = Self.withoutSlash(baseURL) }
    if let name = styleSheetName {
      styleSheet = StyleSheetFile(
        name, from: configuration.path, tree: tree, files: files, base: configuration.basePath,
        diagnostics: &diagnostics)
      configuration.theme.styleSheet = styleSheet?.bytes ?? []
    }
  }

  private mutating func fields(
    tree: ContentTree, files: FileSource, path: String, diagnostics: inout [Diagnostic]
  ) -> FieldMap? {
    guard let file = tree.files.first(where: { $0.role == .configuration }) else {
      // A missing content folder was reported already.
      if !tree.files.isEmpty || files.realPath(tree.root) != nil {
        diagnostics.append(Problem.noConfiguration.at(SourceLocation(path: path)))
      }
      return nil
    }
    do throws(FileError) {
      let raw = try files.read(tree.path(of: file.relativePath), YAMLLimits.bytes)
      hash = Hash64(raw)
      guard let text = SourceText(path: path, raw: raw, diagnostics: &diagnostics) else { return nil }
      diagnostics += TextRules.diagnostics(in: text.bytes[...], firstLine: 1, path: path)
      return YAMLReader.map(in: text.bytes[...], path: path, firstLine: 1, diagnostics: &diagnostics)
    } catch {
      diagnostics.append(Problem.unreadable(error).at(SourceLocation(path: path)))
      return nil
    }
  }

  static func withoutSlash(_ url: String) -> String {
    var url = url
    while url.hasSuffix("/") { url.removeLast() }
    return url
  }
}
