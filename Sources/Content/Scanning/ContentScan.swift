import Bytes
import Diagnostics

/// The one walk over the content folder.
struct ContentScan {
  private let files: FileSource
  private let kinds: RegisterKinds
  private var tree: ContentTree
  private var diagnostics: [Diagnostic] = []
  private var realRoot = ""

  /// Deeper than any editor goes; it only keeps hostile trees from filling the stack.
  private static let deepest = 64

  private init(_ root: String, files: FileSource, kinds: RegisterKinds) {
    self.files = files
    self.kinds = kinds
    tree = ContentTree(root: root)
  }

  /// The tree below `root`, in which things are of `kinds`.
  static func scan(
    _ root: String, files: FileSource, kinds: RegisterKinds, diagnostics: inout [Diagnostic]
  ) -> ContentTree {
    var scan = ContentScan(root, files: files, kinds: kinds)
    scan.run()
    diagnostics += scan.diagnostics
    return scan.tree
  }

  private mutating func run() {
    let root = tree.root.isEmpty ? "." : tree.root
    guard let real = files.realPath(root) else {
      diagnostics.append(Problem.noContentFolder(root).at(Place(path: root)))
      return
    }
    realRoot = real
    walk("", real: real, ancestors: [])
    tree.files.sort { $0.relative.precedesInBytes($1.relative) }
  }

  /// Reads a folder; `ancestors` are the true paths of the folders above it, which a link must not lead back to.
  private mutating func walk(_ relative: String, real: String, ancestors: [String]) {
    let path = relative.isEmpty ? (tree.root.isEmpty ? "." : tree.root) : tree.path(of: relative)
    do throws(FileFault) {
      let entries = try files.entries(path)
      for entry in entries.sorted(by: { $0.name.precedesInBytes($1.name) }) {
        if entry.name.utf8.first == 0x2E { continue }
        let below = relative.isEmpty ? entry.name : relative + "/" + entry.name
        if entry.kind == .file, !entry.isLink {
          add(entry, at: below)
        } else {
          visit(entry, at: below, real: real + "/" + entry.name, ancestors: ancestors + [real])
        }
      }
    } catch {
      diagnostics.append(Problem.unreadable(error).at(Place(path: path)))
    }
  }

  private mutating func visit(_ entry: FileEntry, at relative: String, real: String, ancestors: [String]) {
    let place = Place(path: tree.path(of: relative))
    var real = real
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
    case .file: add(entry, at: relative)
    case .folder where ancestors.count > Self.deepest: diagnostics.append(Problem.tooDeepFolder.at(place))
    case .folder: walk(relative, real: real, ancestors: ancestors)
    case .special: diagnostics.append(Problem.specialFile.at(place))
    case .nothing: diagnostics.append(Problem.unreadable(.missing).at(place))
    }
  }

  private mutating func add(_ entry: FileEntry, at relative: String) {
    let place = ContentPlace(path: relative, kinds: kinds)
    if case .misplaced(let better) = place {
      let suggestion = better ?? suggestion(for: relative)
      let problem = Problem.misplaced(suggestion: suggestion, folders: kinds.folders)
      diagnostics.append(problem.at(Place(path: tree.path(of: relative))))
    }
    if let name = place.names.first(where: { !Identifier.isValid($0) }) {
      let problem = Problem.invalidID(name, proposal: Identifier.proposal(for: name))
      diagnostics.append(problem.at(Place(path: tree.path(of: relative))))
    }
    tree.files.append(ContentTree.File(relative: relative, place: place, stamp: entry.stamp))
  }

  /// Where a file of that path may belong, by the name of its folder or its own.
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
