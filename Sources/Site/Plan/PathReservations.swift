import Content
import Diagnostics
import Entities
import SourceFiles

/// Which paths of the output are taken: by a file, or as a folder of files.
struct PathReservations: Sendable {
  /// The paths of all files.
  private(set) var paths: Set<String>
  /// What cannot have its path, in the order in which it was found.
  private(set) var conflicts: [PathConflict] = []
  /// The first file of each path, indexed by the first conflict that asks: a plan without conflicts needs none.
  private var firsts: [String: Int]?
  /// Which of the files have another one in the edition; nil where the site has none.
  private let edition: ScriptEditionURLs?

  /// Reserves the paths of `files`, of which those that conflict keep theirs; `kept` are URLs that no content may have.
  /// With an `edition` its folder is reserved too.
  init(_ files: [PlannedFile], kept: [String], upcoming: [UpcomingArticle], edition: ScriptEditionURLs? = nil) {
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
    reportTwins(unusual, among: files)
    reportKept(kept, among: files)
    reportUpcoming(upcoming, among: files)
    if edition != nil { reportEdition(files, upcoming) }
    firsts = nil
  }

  /// Whether the site has something at a percent-encoded URL, with or without a slash at its end.
  func contains(url: String) -> Bool {
    if let edition, url.hasPrefix(ScriptEdition.root + "/") {
      let original = String(url.dropFirst(ScriptEdition.root.count))
      return edition.isOwn(original) && contains(url: original)
    }
    guard let path = SitePath(url: url)?.text else { return false }
    return paths.contains(path) || !url.hasSuffix("/") && paths.contains(path + "/index.html")
  }

  /// The first file of a path.
  private mutating func first(of path: String, among files: [PlannedFile]) -> Int? {
    if let firsts { return firsts[path] }
    let firsts = Dictionary(files.indices.lazy.map { (files[$0].path, $0) }) { first, _ in first }
    self.firsts = firsts
    return firsts[path]
  }

  private mutating func reportTaken(_ index: Int, among files: [PlannedFile]) {
    guard let first = first(of: files[index].path, among: files) else { return }
    // Strings are equal in any Unicode form; file systems tell the forms apart, or not.
    guard files[first].path.utf8.elementsEqual(files[index].path.utf8) else {
      return reportTwin(first, index, among: files)
    }
    conflicts.append(PathConflict(files[index].path, files[first].owner, files[index].owner))
  }

  /// Reports files whose path is the folder of another file.
  private mutating func reportFolders(among files: [PlannedFile]) {
    var last: Substring = ""
    var reported = Set(conflicts.lazy.map { PathAndOwner(path: $0.path, owner: $0.owner) })
    for (index, file) in files.enumerated() {
      var path = file.path[...]
      // Files of one folder mostly stand together in the plan: what the last one lay in was looked at.
      while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), !last.lies(in: path[..<slash]) {
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

  /// Reports paths that are one file on a disk which does not tell upper and lower case or Unicode forms apart.
  private mutating func reportTwins(_ unusual: [Int], among files: [PlannedFile]) {
    var seen: [String: Int] = [:]
    for index in unusual {
      let folded = PathForm.folded(files[index].path)
      let other =
        folded != files[index].path && paths.contains(folded) ? first(of: folded, among: files) : seen[folded]
      if let other, other != index, files[other].path != files[index].path { reportTwin(other, index, among: files) }
      if seen[folded] == nil { seen[folded] = index }
    }
  }

  private mutating func reportTwin(_ a: Int, _ b: Int, among files: [PlannedFile]) {
    let (first, second) = (files[min(a, b)], files[max(a, b)])
    let (kept, moved) = first.owner.rank > second.owner.rank ? (second, first) : (first, second)
    conflicts.append(PathConflict(moved.path, of: moved.owner, .twin(of: kept.path, kept.owner)))
  }

  /// Reports content at URLs that the site keeps for pages which it may have later.
  private mutating func reportKept(_ urls: [String], among files: [PlannedFile]) {
    for path in urls.compactMap({ SitePath(url: $0)?.text }) where paths.contains(path) {
      guard let index = first(of: path, among: files), files[index].owner != .site else { continue }
      conflicts.append(PathConflict(path, .site, files[index].owner))
    }
  }

  /// Reports what lies in the folder of the edition, or has its name, on a disk of any kind.
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

  /// Reports articles to come whose URLs are taken now.
  private mutating func reportUpcoming(_ articles: [UpcomingArticle], among files: [PlannedFile]) {
    var owners: [String: PathOwner] = [:]
    for article in articles {
      let owned =
        [(SitePath(url: article.url)?.text, PathOwner.article(article.path))]
        + PathOwner.oldURLs(article.aliases, path: article.path).map {
          (SitePath(decodedURL: $0.url)?.text, $0.owner)
        }
      for case (let path?, let owner) in owned {
        if let other = owners[path]
          ?? (paths.contains(path) ? first(of: path, among: files).map { files[$0].owner } : nil)
        {
          conflicts.append(PathConflict(path, other, owner))
        } else {
          owners[path] = owner
        }
      }
    }
  }
}

/// A path and one of those that want it.
private struct PathAndOwner: Hashable {
  let path: String
  let owner: PathOwner
}

extension Substring {
  /// Whether a path is a folder or lies in it.
  fileprivate func lies(in folder: Substring) -> Bool {
    var (path, folder) = (self, folder)
    return path.withUTF8 { path in
      folder.withUTF8 { folder in
        guard path.count >= folder.count, path[..<folder.count].elementsEqual(folder) else { return false }
        return path.count == folder.count || path[folder.count] == UInt8(ascii: "/")
      }
    }
  }
}
