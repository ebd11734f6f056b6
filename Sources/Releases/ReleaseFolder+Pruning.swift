import Site

extension ReleaseFolder {
  /// Removes the oldest releases until `keep` are left, never the current one; those that readers can return to go last. Returns whether
  /// there were any.
  func prune(current: ReleaseID, previous last: ReleaseID?, keep: Int) throws(FileSystemError) -> Bool {
    let all = try releases.names().compactMap { ReleaseID($0) }
    let kept = Self.kept(all, current: current, previous: last, keep: keep)
    for id in all.sorted(by: >) where !kept.contains(id) {
      // One rename takes it out of readers' sight; what is left of it may take its time.
      _ = try releases.move(id.text, to: work, as: Self.removed + id.text)
    }
    if let last, !kept.contains(last) { try root.remove(Self.previous) }
    var isAny = false
    for name in try work.names().sorted() {
      if name.hasPrefix(Self.removed) {
        try work.removeAll(name)
        isAny = true
      }
      if let id = Self.id(ofManifest: name), !kept.contains(id) { try work.remove(name) }
    }
    return isAny
  }

  private static let removed = "removed-"

  /// The releases that are kept of all.
  static func kept(
    _ all: [ReleaseID], current: ReleaseID, previous last: ReleaseID?, keep: Int
  ) -> Set<ReleaseID> {
    var kept: Set<ReleaseID> = [current]
    if let last, keep > 1 { kept.insert(last) }
    for id in all.sorted(by: >) where kept.count < keep { kept.insert(id) }
    return kept
  }
}
