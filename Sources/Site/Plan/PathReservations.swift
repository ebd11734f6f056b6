import Content
import Diagnostics
import Entities
import SourceFiles

/// The output paths that are taken, by a file or as a folder of files.
struct PathReservations: Sendable {
  /// The paths of all files.
  private(set) var paths: Set<String>
  /// The conflicts, in the order in which they were found.
  private(set) var conflicts: [PathConflict] = []
  /// The first file at each path. Built for the first conflict, so a plan without conflicts does not need it.
  private var firsts: [String: Int]?
  /// Which files have a counterpart in the Traditional edition; `nil` if the site has no such edition.
  private let edition: ScriptEditionURLs?

  /// Reserves the paths of `files`, including those in conflict. `reservedURLs` are URLs that content must not use. If
  /// there is an `edition`, its folder is reserved too.
  init(_ files: [PlannedFile], reservedURLs: [String], upcoming: [UpcomingArticle], edition: ScriptEditionURLs? = nil) {
    self.edition = edition
    paths = Set(minimumCapacity: files.count)
    var unusual: [Int] = []
    for (index, file) in files.enumerated() {
      let form = PathForm(file.path)
      if form != .plain { unusual.append(index) }
      if form == .invalid { conflicts.append(PathConflict(file.path, of: file.owner, .invalid)) }
      if SitePath.isReserved(file.path) { conflicts.append(PathConflict(file.path, of: file.owner, .reserved)) }
      if !paths.insert(file.path).inserted { reportTaken(index, among: files) }
    }
    reportFolders(among: files)
    reportEquivalents(unusual, among: files)
    reportReservedURLs(reservedURLs, among: files)
    reportUpcoming(upcoming, among: files)
    if edition != nil { reportEdition(files, upcoming) }
    firsts = nil
  }

  /// Returns whether the site has a file at a percent-encoded URL, with or without a trailing slash.
  func contains(url: String) -> Bool {
    if let edition, url.hasPrefix(ScriptEdition.root + "/") {
      let original = String(url.dropFirst(ScriptEdition.root.count))
      return edition.hasCounterpart(original) && contains(url: original)
    }
    guard let path = SitePath(url: url)?.text else { return false }
    return paths.contains(path) || !url.hasSuffix("/") && paths.contains(path + "/index.html")
  }

  /// Returns the index of the first file at a path.
  private mutating func first(of path: String, among files: [PlannedFile]) -> Int? {
    if let firsts { return firsts[path] }
    let firsts = Dictionary(files.indices.lazy.map { (files[$0].path, $0) }) { first, _ in first }
    self.firsts = firsts
    return firsts[path]
  }

  private mutating func reportTaken(_ index: Int, among files: [PlannedFile]) {
    guard let first = first(of: files[index].path, among: files) else { return }
    // `String` comparison ignores normalization, but some file systems do not.
    guard files[first].path.utf8.elementsEqual(files[index].path.utf8) else {
      return reportEquivalent(first, index, among: files)
    }
    conflicts.append(PathConflict(files[index].path, files[first].owner, files[index].owner))
  }

  /// Reports files whose path is a folder of another file.
  private mutating func reportFolders(among files: [PlannedFile]) {
    var last: Substring = ""
    var reported = Set(conflicts.lazy.map { PathAndOwner(path: $0.path, owner: $0.owner) })
    for (index, file) in files.enumerated() {
      var path = file.path[...]
      // Files in the same folder are mostly adjacent in the plan. Folders shared with the previous file are already
      // checked.
      while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), !last.isInside(in: path[..<slash]) {
        path = path[..<slash]
        if paths.contains(String(path)) { reportFolder(String(path), of: index, among: files, &reported) }
      }
      last = file.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { file.path[..<$0] } ?? ""
    }
  }

  private mutating func reportFolder(
    _ path: String, of index: Int, among files: [PlannedFile], _ reported: inout Set<PathAndOwner>
  ) {
    guard let blocking = first(of: path, among: files) else { return }
    let (first, second) = (files[min(blocking, index)].owner, files[max(blocking, index)].owner)
    let conflict = PathConflict(path, first, second)
    if reported.insert(PathAndOwner(path: path, owner: conflict.owner)).inserted { conflicts.append(conflict) }
  }

  /// Reports paths that are the same file if the file system ignores case or Unicode normalization.
  private mutating func reportEquivalents(_ unusual: [Int], among files: [PlannedFile]) {
    var seen: [String: Int] = [:]
    for index in unusual {
      let folded = PathForm.folded(files[index].path)
      let other =
        folded != files[index].path && paths.contains(folded) ? first(of: folded, among: files) : seen[folded]
      if let other, other != index, files[other].path != files[index].path {
        reportEquivalent(other, index, among: files)
      }
      if seen[folded] == nil { seen[folded] = index }
    }
  }

  private mutating func reportEquivalent(_ a: Int, _ b: Int, among files: [PlannedFile]) {
    let (first, second) = (files[min(a, b)], files[max(a, b)])
    let (accepted, rejected) = first.owner.rank > second.owner.rank ? (second, first) : (first, second)
    conflicts.append(PathConflict(rejected.path, of: rejected.owner, .equivalent(to: accepted.path, accepted.owner)))
  }

  /// Reports content at URLs that the site reserves for pages it may have later.
  private mutating func reportReservedURLs(_ urls: [String], among files: [PlannedFile]) {
    for path in urls.compactMap({ SitePath(url: $0)?.text }) where paths.contains(path) {
      guard let index = first(of: path, among: files), files[index].owner != .site else { continue }
      conflicts.append(PathConflict(path, .site, files[index].owner))
    }
  }

  /// Reports files in the folder of the edition, or with its name, ignoring case.
  private mutating func reportEdition(_ files: [PlannedFile], _ articles: [UpcomingArticle]) {
    func isInside(_ path: String) -> Bool {
      let path = PathForm.folded(path)
      return path == ScriptEdition.folder || path.hasPrefix(ScriptEdition.folder + "/")
    }
    for file in files where isInside(file.path) { conflicts.append(PathConflict(file.path, .site, file.owner)) }
    for article in articles {
      for (url, owner) in PathOwner.oldURLs(article.aliases, path: article.path) {
        guard let path = SitePath(decodedURL: url)?.text, isInside(path) else { continue }
        conflicts.append(PathConflict(path, .site, owner))
      }
    }
  }

  /// Reports upcoming articles whose URLs are already taken.
  private mutating func reportUpcoming(_ articles: [UpcomingArticle], among files: [PlannedFile]) {
    var owners: [String: PathOwner] = [:]
    for article in articles {
      let requests =
        [(SitePath(url: article.url)?.text, PathOwner.article(article.path))]
        + PathOwner.oldURLs(article.aliases, path: article.path).map {
          (SitePath(decodedURL: $0.url)?.text, $0.owner)
        }
      for case (let path?, let owner) in requests {
        if let earlierOwner = owners[path]
          ?? (paths.contains(path) ? first(of: path, among: files).map { files[$0].owner } : nil)
        {
          conflicts.append(PathConflict(path, earlierOwner, owner))
        } else {
          owners[path] = owner
        }
      }
    }
  }
}

/// A path and one of the owners that requested it.
private struct PathAndOwner: Hashable {
  let path: String
  let owner: PathOwner
}

extension Substring {
  /// Whether a path equals `folder` or is inside it.
  fileprivate func isInside(in folder: Substring) -> Bool {
    var (path, folder) = (self, folder)
    return path.withUTF8 { path in
      folder.withUTF8 { folder in
        guard path.count >= folder.count, path[..<folder.count].elementsEqual(folder) else { return false }
        return path.count == folder.count || path[folder.count] == UInt8(ascii: "/")
      }
    }
  }
}
