import Bytes
import Diagnostics
import Entities
import SourceFiles

/// What site.yml says, and what of it can be checked only when the content is known.
struct SiteFile: Sendable {
  /// An address or a column that an entry names.
  enum Target: Sendable {
    /// An address.
    case url(Located<String>)
    /// The name of a column.
    case column(Located<String>)
  }

  /// An entry of the masthead; without words it takes its column's title.
  struct Entry: Sendable {
    var title: String?
    var target: Target
  }

  /// The configuration, without navigation.
  var configuration = SiteConfiguration()
  /// The entries of the masthead.
  var navigation: [Entry] = []
  /// The address of the mark.
  var mark: Located<String>?
  /// The path of the site's own style sheet as it is written.
  var styleSheetName: Located<String>?
  /// The style sheet, if it can be published.
  private(set) var styleSheet: StyleSheetFile?
  /// The URL of the picture for links to the site.
  var shareImage: Located<String>?
  /// The hash of the file's bytes.
  private(set) var hash: Hash64 = .absent

  /// Reads site.yml; the defaults remain, with a diagnostic, where that cannot be done.
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
    do throws(FileFault) {
      let raw = try files.read(tree.path(of: file.relative), YAMLLimits.bytes)
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
