import Bytes
import Diagnostics
import SourceFiles

/// The single breadth-first scan of the content folder; the folders of one level are read in parallel.
struct ContentScan {
  private let files: FileSource
  private let kinds: ReadableKinds
  private var tree: ContentTree
  private var diagnostics: [Diagnostic] = []
  private var realRoot = ""
  /// The folders of the next level.
  private var nextLevel: [Folder] = []
  /// The listings of folders that have not changed since an earlier scan.
  private let cachedListings: FolderListings
  /// The listings of this scan for the next one; `nil` if there will be none.
  private var listings: FolderListings?
  /// The real paths of the folders reached through a symbolic link; each is scanned only once this way.
  private var visitedLinkTargets: Set<String> = []

  /// The maximum depth, deeper than any legitimate tree; it only guards against hostile ones.
  private static let maximumDepth = 64

  /// A folder to be read.
  private struct Folder: Sendable {
    let relativePath: String
    let realPath: String
    /// The real paths of its ancestors, to detect link cycles.
    let ancestors: [String]
    /// Whether it was reached through a symbolic link.
    var isLinked = false
  }

  /// An entry of a folder with the role that its path implies.
  struct ScannedEntry: Sendable {
    let entry: FileEntry
    let relativePath: String
    let role: FileRole
    /// The first of its names that is not a valid id, if any.
    let invalidName: String?

    init(_ entry: FileEntry, at relative: String, _ kinds: ReadableKinds) {
      self.entry = entry
      self.relativePath = relative
      guard entry.kind == .file else {
        (role, invalidName) = (.nonContent, nil)
        return
      }
      role = FileRole(path: relative, kinds: kinds)
      invalidName = role.names.first { !Identifier.isValid($0) }
    }
  }

  private init(
    _ root: String, files: FileSource, kinds: ReadableKinds, cachedListings: FolderListings, listings: FolderListings?
  ) {
    self.files = files
    self.kinds = kinds
    (self.cachedListings, self.listings) = (cachedListings, listings)
    tree = ContentTree(root: root)
  }

  /// Scans the tree below `root`, with entities of `kinds`.
  ///
  /// Folders in `cachedListings` are not listed again. If `listings` is not `nil`, it receives the listings of this
  /// scan.
  static func scan(
    _ root: String, files: FileSource, kinds: ReadableKinds, cachedListings: FolderListings = FolderListings(),
    listings: inout FolderListings?, jobs: Int, diagnostics: inout [Diagnostic]
  ) -> ContentTree {
    var scan = ContentScan(root, files: files, kinds: kinds, cachedListings: cachedListings, listings: listings)
    scan.run(jobs: jobs)
    diagnostics += scan.diagnostics
    listings = scan.listings
    return scan.tree
  }

  private mutating func run(jobs: Int) {
    let root = tree.root.isEmpty ? "." : tree.root
    guard let real = files.realPath(root) else {
      diagnostics.append(Problem.noContentFolder(root).at(SourceLocation(path: root)))
      return
    }
    realRoot = real
    var level = [Folder(relativePath: "", realPath: real, ancestors: [])]
    while !level.isEmpty {
      let (folders, tree, files, kinds, cachedListings) = (level, tree, files, kinds, cachedListings)
      let read = Parallel.map(count: folders.count, jobs: jobs) { index in
        Result<[ScannedEntry], FileError> { () throws(FileError) in
          if let found = cachedListings[folders[index].relativePath] { return found }
          return try Self.read(folders[index], of: tree, files, kinds)
        }
      }
      nextLevel = []
      for (folder, found) in zip(folders, read) { add(found, of: folder) }
      level = nextLevel
    }
    self.tree.files.sort { $0.relativePath.precedesBytewise($1.relativePath) }
    for index in self.tree.files.indices { self.tree.files[index].index = index }
  }

  /// Reads the entries of a folder, sorted by name. Hidden files are ignored except below `static/`.
  private static func read(
    _ folder: Folder, of tree: ContentTree, _ files: FileSource, _ kinds: ReadableKinds
  ) throws(FileError) -> [ScannedEntry] {
    let path = folder.relativePath.isEmpty ? (tree.root.isEmpty ? "." : tree.root) : tree.path(of: folder.relativePath)
    let isStatic = folder.relativePath == "static" || folder.relativePath.hasPrefix("static/")
    let entries = try files.entries(path).filter { isStatic || $0.name.utf8.first != UInt8(ascii: ".") }
    return entries.sorted { $0.name.precedesBytewise($1.name) }.map { entry in
      ScannedEntry(entry, at: folder.relativePath.isEmpty ? entry.name : folder.relativePath + "/" + entry.name, kinds)
    }
  }

  private mutating func add(_ found: Result<[ScannedEntry], FileError>, of folder: Folder) {
    do throws(FileError) {
      let all = try found.get()
      // A folder behind a link is not watched under this path.
      if !folder.isLinked { listings?.store(all, of: folder.relativePath) }
      reportNameCollisions(all)
      for found in all where !isSkipped(found) {
        if found.entry.kind == .file, !found.entry.isLink {
          add(found)
        } else {
          visit(found.entry, at: found.relativePath, below: folder)
        }
      }
    } catch {
      let path = folder.relativePath.isEmpty && tree.root.isEmpty ? "." : tree.path(of: folder.relativePath)
      diagnostics.append(Problem.unreadable(error).at(SourceLocation(path: path)))
    }
  }

  /// Reports names in one folder that would collide on a file system that is insensitive to case or Unicode
  /// normalization.
  private mutating func reportNameCollisions(_ found: [ScannedEntry]) {
    // Swift compares strings by canonical equivalence.
    guard found.contains(where: { !$0.entry.name.utf8.allSatisfy(Self.isFoldingInvariant) }) else { return }
    var first: [String: ScannedEntry] = [:]
    for found in found {
      guard let other = first.updateValue(found, forKey: found.entry.name.lowercased()) else { continue }
      let related = Diagnostic.Related(SourceLocation(path: tree.path(of: other.relativePath)), .firstOccurrence)
      let problem = Problem.collidingPath(found.relativePath, of: other.relativePath)
      diagnostics.append(problem.at(SourceLocation(path: tree.path(of: found.relativePath)), related: [related]))
    }
  }

  /// Returns whether a byte of a name cannot differ by case or Unicode normalization.
  private static func isFoldingInvariant(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// Returns whether an entry below `static/` is not to be published; files left behind by programs are reported.
  private mutating func isSkipped(_ found: ScannedEntry) -> Bool {
    guard found.relativePath.hasPrefix("static/"), let skipped = SkippedFileKind(found.entry.name) else { return false }
    if skipped == .leftover {
      diagnostics.append(
        Problem.temporaryFile(found.entry.name).at(SourceLocation(path: tree.path(of: found.relativePath))))
    }
    return true
  }

  private mutating func visit(_ entry: FileEntry, at relative: String, below folder: Folder) {
    let location = SourceLocation(path: tree.path(of: relative))
    let ancestors = folder.ancestors + [folder.realPath]
    var real = folder.realPath + "/" + entry.name
    if entry.isLink {
      guard let target = files.realPath(location.path) else {
        diagnostics.append(Problem.brokenLink.at(location))
        return
      }
      guard target == realRoot || target.hasPrefix(realRoot + "/") else {
        diagnostics.append(Problem.linkOutside(target: target).at(location))
        return
      }
      guard !ancestors.contains(target) else {
        diagnostics.append(Problem.linkLoop.at(location))
        return
      }
      real = target
    }
    switch entry.kind {
    case .file: add(ScannedEntry(entry, at: relative, kinds))
    case .folder where ancestors.count > Self.maximumDepth: diagnostics.append(Problem.tooDeepFolder.at(location))
    case .folder:
      let isLinked = entry.isLink || folder.isLinked
      // Folders that link to each other can have exponentially many paths.
      guard !isLinked || visitedLinkTargets.insert(real).inserted else {
        if entry.isLink { diagnostics.append(Problem.repeatedFolderLink.at(location)) }
        return
      }
      nextLevel.append(Folder(relativePath: relative, realPath: real, ancestors: ancestors, isLinked: isLinked))
    case .special: diagnostics.append(Problem.specialFile.at(location))
    case .missing: diagnostics.append(Problem.unreadable(.missing).at(location))
    case .invalidName: diagnostics.append(Problem.nameNotUTF8.at(location))
    }
  }

  private mutating func add(_ found: ScannedEntry) {
    let path = tree.path(of: found.relativePath)
    if case .misplaced(let better) = found.role {
      let suggestion = better ?? suggestion(for: found.relativePath)
      let problem = Problem.misplaced(suggestion: suggestion, folders: kinds.folders)
      diagnostics.append(problem.at(SourceLocation(path: path)))
    }
    if let name = found.invalidName {
      let problem = Problem.invalidID(name)
      diagnostics.append(problem.at(SourceLocation(path: path)))
    }
    var file = ContentTree.File(relativePath: found.relativePath, role: found.role, stamp: found.entry.stamp)
    file.isReadable = found.entry.isReadable
    tree.files.append(file)
  }

  /// Returns the path where a misplaced file probably belongs, judging by the name of its folder or its own.
  private func suggestion(for relative: String) -> String? {
    let parts = relative.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      return Suggestion.nearest(to: relative, in: ["site.yml", "hospitals.csv"])
    }
    let folder =
      kinds.folders.contains(parts[0]) ? nil : Suggestion.nearest(to: parts[0], in: kinds.folders)
    if let folder { return folder + "/" + parts[1] }
    let stem = relative.split(separator: ".").dropLast().joined(separator: ".")
    return kinds.folders.contains(parts[0]) && !relative.hasSuffix(".md") ? stem + ".md" : nil
  }
}
