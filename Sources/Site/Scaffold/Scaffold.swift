import Content
import Diagnostics
import Entities
import SourceFiles

/// A new content item: the initial file for an editor to fill in.
package struct Scaffold: Sendable {
  /// The kind of content.
  package let kind: Kind
  /// The name. An article's may include the year and month.
  package internal(set) var id: String
  /// The title, or the name of the entity.
  package internal(set) var title: String?
  /// The date of an article; `nil` for the date of `now`.
  package var date: String?
  /// The kind of an article; `nil` for an ordinary one.
  package var articleKind: ArticleKind?
  /// The column of an article.
  package var column: String?
  /// The edition of an award.
  package var edition: String?
  /// Whether an article is a folder.
  package var isBundle = false
  /// Whether a site gets a package with a theme of its own.
  package var addsTheme = false
  /// The folder or URL of the generator that the package depends on; `nil` for a folder `xinglin` beside the site's.
  package var generator: String?
  /// Whether a site gets the files for continuous integration.
  package var addsWorkflows = false
  /// The hospital in the register for which a page is created, if any.
  var registeredHospital: Hospital?
  /// The current time, in seconds since 1970-01-01T00:00:00Z.
  package var now = 0

  /// Creates a scaffold with the name `id`.
  package init(_ kind: Kind, id: String, title: String?) {
    self.kind = kind
    self.id = id
    self.title = title
  }

  /// Writes the files to the content folder and returns their paths. Writes nothing if one of them already exists.
  package func write(below content: String) throws(Failure) -> [String] {
    if let option = specifiedOptions.first(where: { !kind.options.contains($0) }) {
      throw .unsupportedOption(option, kind)
    }
    if let title, title.trimmed.isEmpty { throw .emptyTitle }
    if let column { try checkColumn(column, below: content) }
    let folder = kind.isFolder ? siteFolder : content
    var files = try files()
    if !kind.isFolder {
      let system = FileSystem()
      files = files.map { $0.referringToSchema(below: folder) { (try? system.exists($0)) == true } }
    }
    for index in files.indices { files[index].path = "\(folder)/\(files[index].path)" }
    let system = FileSystem()
    var missing: Failure?
    do throws(FileSystemError) {
      let paths = files.map(\.path)
      var existing: Set<String> = []
      for path in paths where try system.exists(path) { existing.insert(path) }
      if let needed = files.first(where: { $0.remedy != nil && !existing.contains($0.path) }),
        var remedy = needed.remedy
      {
        if let origin = needed.origin, try !system.exists("\(folder)/\(origin.path)") {
          remedy = origin.remedyIfMissing
        }
        missing = .missingRequirement(needed.path, remedy)
      }
      files.removeAll { ($0.mayExist || $0.remedy != nil) && existing.contains($0.path) }
      if missing == nil, files.allSatisfy({ !existing.contains($0.path) }) {
        try system.makeFolder(folder)
        let root = try OpenFolder(folder, system: system)
        for file in files { try Self.write(file, in: root) }
        return files.map(\.path)
      }
      files.removeAll { !existing.contains($0.path) }
    } catch {
      throw .fileSystem(error)
    }
    throw missing ?? .exists(files.first?.path ?? content)
  }

  /// Checks that the content has a column of that ID, title or alias.
  private func checkColumn(_ name: String, below content: String) throws(Failure) {
    let columns = ColumnTitles(content: content).columns
    if !columns.contains(where: { $0.isCalled(name) }) { throw .unknownColumn(name, columns: columns.map(\.id)) }
  }

  /// Writes a file. Its path begins with that of `root`, below which no symbolic links are followed.
  private static func write(_ file: File, in root: OpenFolder) throws(FileSystemError) {
    let names = file.path.utf8.dropFirst(root.path.utf8.count).split(separator: UInt8(ascii: "/")).map {
      String(decoding: $0, as: UTF8.self)
    }
    var folder = root
    for name in names.dropLast() { folder = try folder.openOrCreateFolder(name) }
    try folder.create(names.last ?? "") { new throws(FileSystemError) in try new.write(Array(file.text.utf8)) }
  }
}
