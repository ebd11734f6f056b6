import Diagnostics

/// Reads a content folder into a ``Library``.
///
/// ```swift
/// let reader = ContentReader(ReadOptions(contentPath: "content", now: now, jobs: 2))
/// let (library, diagnostics) = reader.read()
/// ```
///
/// The same content, options and time give the same library and the same diagnostics, whatever the number of jobs and the
/// order in which the system lists folders.
public struct ContentReader: Sendable {
  private let options: ReadOptions
  private let files: FileSource

  /// A reader of the content at `options.contentPath`.
  public init(_ options: ReadOptions, files: FileSource = .disk) {
    self.options = options
    self.files = files
  }

  /// Reads everything once; nil where any diagnostic is an error.
  ///
  /// The diagnostics are all that were found, sorted by place, with the weights that site.yml gives to rules.
  public func read() -> (library: Library?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []

    // What is there, and what the site says of itself.
    let tree = ContentScan.scan(options.contentPath, files: files, diagnostics: &diagnostics)
    let site = SiteFile(tree: tree, files: files, options: options, diagnostics: &diagnostics)
    let components = ComponentRegistry(options.components(site.configuration.theme.name))
    let context = ReadContext(
      files: files, tree: tree, options: options, configuration: site.configuration, components: components)

    // What articles may name comes before the articles; every file is read, decoded and compiled once.
    let register = Register.read(context, diagnostics: &diagnostics)
    let shelf = ArticleShelf.read(register, diagnostics: &diagnostics)

    // Everything is known now: links, files and addresses are looked up.
    var builder = LibraryBuilder(register, shelf: shelf)
    builder.bindArticles()
    builder.bindBodies()
    builder.bindColumns()
    builder.bindSite(site)
    builder.claimOutput()
    builder.library.relations = Relations(builder.library)
    builder.checkColumns()
    diagnostics += builder.diagnostics

    let weighed = site.configuration.rules.apply(to: diagnostics).sorted()
    let isSound = !weighed.contains { $0.severity == .error }
    return (isSound ? builder.library : nil, weighed)
  }
}
