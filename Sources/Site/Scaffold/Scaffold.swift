import Content
import Diagnostics
import Entities
import SourceFiles

/// A new piece of content: the file that an editor begins with.
package struct Scaffold: Sendable {
  /// What is made.
  package let kind: Kind
  /// Its name; of an article perhaps with year and month before it.
  package internal(set) var id: String
  /// Its title or name.
  package internal(set) var title: String?
  /// An article's date; the day of `now` where there is none.
  package var date: String?
  /// An article's kind; a plain one where there is none.
  package var articleKind: ArticleKind?
  /// An article's column.
  package var column: String?
  /// An award's edition.
  package var edition: String?
  /// Whether an article is a folder.
  package var isBundle = false
  /// Whether a site has a package with a theme of its own.
  package var addsTheme = false
  /// The folder or URL of the generator that this package depends on; nil for the folder `xinglin` beside the site's.
  package var generator: String?
  /// Whether a site has the files of continuous integration.
  package var addsWorkflows = false
  /// A hospital of the register whose page is made; nil for another piece.
  var registered: Hospital?
  /// The time, in seconds since 1970-01-01T00:00:00Z.
  package var now = 0

  /// A piece called `id`.
  package init(_ kind: Kind, id: String, title: String?) {
    self.kind = kind
    self.id = id
    self.title = title
  }

  /// Writes the files below the content folder and returns their paths; writes nothing where one of them exists already.
  package func write(below content: String) throws(Failure) -> [String] {
    if let foreign = given.first(where: { !kind.options.contains($0) }) { throw .foreignOption(foreign, kind) }
    if let title, title.trimmed.isEmpty { throw .emptyTitle }
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
        let remedy = needed.remedy
      {
        missing = .needs(needed.path, remedy)
      }
      files.removeAll { ($0.isShared || $0.remedy != nil) && existing.contains($0.path) }
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

  /// Writes a file at its path, which begins with that of `root`; no link below it is followed.
  private static func write(_ file: File, in root: OpenFolder) throws(FileSystemError) {
    let names = file.path.utf8.dropFirst(root.path.utf8.count).split(separator: UInt8(ascii: "/")).map {
      String(decoding: $0, as: UTF8.self)
    }
    var folder = root
    for name in names.dropLast() { folder = try folder.makingFolder(name) }
    try folder.create(names.last ?? "") { new throws(FileSystemError) in try new.write(Array(file.text.utf8)) }
  }
}
