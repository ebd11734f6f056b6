import Site

extension ReleaseFolder {
  /// Removes the oldest releases until `keep` are left, never the current one; those that readers can return to go last.
  func prune(current: ReleaseID, previous last: ReleaseID?, keep: Int) throws(FileSystemError) {
    let all = try releases.names().compactMap { ReleaseID($0) }.sorted(by: >)
    var kept: Set<ReleaseID> = [current]
    if let last, keep > 1 { kept.insert(last) }
    for id in all where kept.count < keep { kept.insert(id) }
    for id in all where !kept.contains(id) {
      // One rename takes it out of readers' sight; what is left of it may take its time.
      _ = try releases.move(id.text, to: work, as: Self.removed + id.text)
    }
    if let last, !kept.contains(last) { try root.remove(Self.previous) }
    for name in try work.names().sorted() {
      if name.hasPrefix(Self.removed) { try work.removeAll(name) }
      if let id = Self.id(ofManifest: name), !kept.contains(id) { try work.remove(name) }
    }
  }

  private static let removed = "removed-"
}
