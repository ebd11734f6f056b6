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
  private var below: [Folder] = []
  /// The listings of folders that have not changed since an earlier scan.
  private let known: FolderListings
  /// The listings of this scan for the next one; `nil` if there will be none.
  private var listings: FolderListings?
  /// The real paths of the folders reached through a symbolic link; each is scanned only once this way.
  private var linked: Set<String> = []

  /// The maximum depth, deeper than any legitimate tree; it only guards against hostile ones.
  private static let deepest = 64

  /// A folder to be read.
  private struct Folder: Sendable {
    let relative: String
    let real: String
    /// The real paths of its ancestors, to detect link cycles.
    let ancestors: [String]
    /// Whether it was reached through a symbolic link.
    var isLinked = false
  }

  /// An entry of a folder with the role that its path implies.
  struct Found: Sendable {
    let entry: FileEntry
    let relative: String
    let role: FileRole
    /// The first of its names that is not a valid id, if any.
    let invalid: String?

    init(_ entry: FileEntry, at relative: String, _ kinds: ReadableKinds) {
      self.entry = entry
      self.relative = relative
      guard entry.kind == .file else {
        (role, invalid) = (.elsewhere, nil)
        return
      }
      role = FileRole(path: relative, kinds: kinds)
      invalid = role.names.first { !Identifier.isValid($0) }
    }
  }

  private init(
    _ root: String, files: FileSource, kinds: ReadableKinds, known: FolderListings, listings: FolderListings?
  ) {
    self.files = files
    self.kinds = kinds
    (self.known, self.listings) = (known, listings)
    tree = ContentTree(root: root)
  }

  /// Scans the tree below `root`, with entities of `kinds`.
  ///
  /// Folders in `known` are not listed again. If `listings` is not `nil`, it receives the listings of this scan.
  static func scan(
    _ root: String, files: FileSource, kinds: ReadableKinds, known: FolderListings = FolderListings(),
    listings: inout FolderListings?, jobs: Int, diagnostics: inout [Diagnostic]
  ) -> ContentTree {
    var scan = ContentScan(root, files: files, kinds: kinds, known: known, listings: listings)
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
    var level = [Folder(relative: "", real: real, ancestors: [])]
    while !level.isEmpty {
      let (folders, tree, files, kinds, known) = (level, tree, files, kinds, known)
      let read = Parallel.map(count: folders.count, jobs: jobs) { index in
        Result<[Found], FileFault> { () throws(FileFault) in
          if let found = known[folders[index].relative] { return found }
          return try Self.read(folders[index], of: tree, files, kinds)
        }
      }
      below = []
      for (folder, found) in zip(folders, read) { add(found, of: folder) }
      level = below
    }
    self.tree.files.sort { $0.relative.precedesInBytes($1.relative) }
    for index in self.tree.files.indices { self.tree.files[index].number = index }
  }

  /// Reads the entries of a folder, sorted by name. Hidden files are ignored except below `static/`.
  private static func read(
    _ folder: Folder, of tree: ContentTree, _ files: FileSource, _ kinds: ReadableKinds
  ) throws(FileFault) -> [Found] {
    let path = folder.relative.isEmpty ? (tree.root.isEmpty ? "." : tree.root) : tree.path(of: folder.relative)
    let isStatic = folder.relative == "static" || folder.relative.hasPrefix("static/")
    let entries = try files.entries(path).filter { isStatic || $0.name.utf8.first != UInt8(ascii: ".") }
    return entries.sorted { $0.name.precedesInBytes($1.name) }.map { entry in
      Found(entry, at: folder.relative.isEmpty ? entry.name : folder.relative + "/" + entry.name, kinds)
    }
  }

  private mutating func add(_ found: Result<[Found], FileFault>, of folder: Folder) {
    do throws(FileFault) {
      let all = try found.get()
      // A folder behind a link is not watched under this path.
      if !folder.isLinked { listings?.note(all, of: folder.relative) }
      reportTwins(all)
      for found in all where !isSkipped(found) {
        if found.entry.kind == .file, !found.entry.isLink {
          add(found)
        } else {
          visit(found.entry, at: found.relative, below: folder)
        }
      }
    } catch {
      let path = folder.relative.isEmpty && tree.root.isEmpty ? "." : tree.path(of: folder.relative)
      diagnostics.append(Problem.unreadable(error).at(SourceLocation(path: path)))
    }
  }

  /// Reports names in one folder that would collide on a file system that is insensitive to case or Unicode
  /// normalization.
  private mutating func reportTwins(_ found: [Found]) {
    // Swift compares strings by canonical equivalence.
    guard found.contains(where: { !$0.entry.name.utf8.allSatisfy(Self.hasOneForm) }) else { return }
    var first: [String: Found] = [:]
    for found in found {
      guard let twin = first.updateValue(found, forKey: found.entry.name.lowercased()) else { continue }
      let related = Diagnostic.Related(SourceLocation(path: tree.path(of: twin.relative)), .firstPlace)
      let problem = Problem.twinPath(found.relative, of: twin.relative)
      diagnostics.append(problem.at(SourceLocation(path: tree.path(of: found.relative)), related: [related]))
    }
  }

  /// Returns whether a byte of a name cannot differ by case or Unicode normalization.
  private static func hasOneForm(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// Returns whether an entry below `static/` is not to be published; files left behind by programs are reported.
  private mutating func isSkipped(_ found: Found) -> Bool {
    guard found.relative.hasPrefix("static/"), let skipped = SkippedName(found.entry.name) else { return false }
    if skipped == .leftover {
      diagnostics.append(Problem.leftover(found.entry.name).at(SourceLocation(path: tree.path(of: found.relative))))
    }
    return true
  }

  private mutating func visit(_ entry: FileEntry, at relative: String, below folder: Folder) {
    let place = SourceLocation(path: tree.path(of: relative))
    let ancestors = folder.ancestors + [folder.real]
    var real = folder.real + "/" + entry.name
    if entry.isLink {
      guard let target = files.realPath(place.path) else {
        diagnostics.append(Problem.brokenLink.at(place))
        return
      }
      guard target == realRoot || target.hasPrefix(realRoot + "/") else {
        diagnostics.append(Problem.linkOutside(target: target).at(place))
        return
      }
      guard !ancestors.contains(target) else {
        diagnostics.append(Problem.linkLoop.at(place))
        return
      }
      real = target
    }
    switch entry.kind {
    case .file: add(Found(entry, at: relative, kinds))
    case .folder where ancestors.count > Self.deepest: diagnostics.append(Problem.tooDeepFolder.at(place))
    case .folder:
      let isLinked = entry.isLink || folder.isLinked
      // Folders that link to each other can have exponentially many paths.
      guard !isLinked || linked.insert(real).inserted else {
        if entry.isLink { diagnostics.append(Problem.repeatedFolderLink.at(place)) }
        return
      }
      below.append(Folder(relative: relative, real: real, ancestors: ancestors, isLinked: isLinked))
    case .special: diagnostics.append(Problem.specialFile.at(place))
    case .nothing: diagnostics.append(Problem.unreadable(.missing).at(place))
    case .misnamed: diagnostics.append(Problem.nameNotUTF8.at(place))
    }
  }

  private mutating func add(_ found: Found) {
    let path = tree.path(of: found.relative)
    if case .misplaced(let better) = found.role {
      let suggestion = better ?? suggestion(for: found.relative)
      let problem = Problem.misplaced(suggestion: suggestion, folders: kinds.folders)
      diagnostics.append(problem.at(SourceLocation(path: path)))
    }
    if let name = found.invalid {
      let problem = Problem.invalidID(name, proposal: Identifier.proposal(for: name))
      diagnostics.append(problem.at(SourceLocation(path: path)))
    }
    var file = ContentTree.File(relative: found.relative, role: found.role, stamp: found.entry.stamp)
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
