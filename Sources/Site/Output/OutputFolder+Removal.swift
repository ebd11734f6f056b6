extension OutputFolder {
  /// Removes the recorded files that are not in `retained` and whose contents match the record, and then any folders
  /// left empty. Returns the number of files removed.
  func removeObsolete(_ record: OutputRecord, except retained: Set<OutputPath>) throws(FileSystemError) -> Int {
    var count = 0
    var folders: Set<Substring> = []
    var walk = FolderWalk(root)
    for path in record.paths(except: retained) {
      guard let folder = try walk.folder(path.folder) else { continue }
      let name = String(path.name)
      if try record.hasMatch(for: path, at: name, in: folder), try folder.remove(name) { count += 1 }
      var rest = path.folder
      while !rest.isEmpty, folders.insert(rest).inserted {
        rest = rest.lastIndex(of: "/").map { rest[..<$0] } ?? ""
      }
    }
    // Longest paths first, so that nested empty folders are removed too.
    for path in folders.sorted(by: { ($0.utf8.count, $0) > ($1.utf8.count, $1) }) {
      guard let path = OutputPath(String(path)), let folder = try walk.folder(path.folder) else { continue }
      try folder.removeIfEmpty(String(path.name))
    }
    return count
  }
}
