import Site

extension ReleaseFolder {
  /// Removes the oldest releases until `keep` are left, but never the current one, and the previous one last. Returns
  /// whether any were removed.
  func prune(current: ReleaseID, previous last: ReleaseID?, keep: Int) throws(FileSystemError) -> Bool {
    let all = try releases.names().compactMap { ReleaseID($0) }
    let retained = Self.retainedReleases(all, current: current, previous: last, keep: keep)
    return try remove(all.filter { !retained.contains($0) }, previous: last)
  }

  func remove(_ releases: [ReleaseID], of state: HostState) throws(PublishError) {
    do throws(FileSystemError) { _ = try remove(releases, previous: state.previous) } catch { throw .fileSystem(error) }
  }

  /// Removes releases, the link to the previous one if that is among them, and what earlier removals left. Returns
  /// whether any release was removed.
  private func remove(_ obsolete: [ReleaseID], previous last: ReleaseID?) throws(FileSystemError) -> Bool {
    for id in obsolete {
      // A rename takes the release out of service atomically; deleting it may then take its time.
      _ = try releases.move(id.text, to: work, as: Self.removedPrefix + id.text)
    }
    if let last, obsolete.contains(last) { try root.remove(Self.previous) }
    var isAny = false
    for name in try work.names().sorted() {
      if name.hasPrefix(Self.removedPrefix) {
        try work.removeAll(name)
        isAny = true
      }
      if let id = Self.id(ofManifest: name), try releases.entry(id.text) == .absent { try work.remove(name) }
    }
    return isAny
  }

  private static let removedPrefix = "removed-"

  /// Returns the releases to keep.
  static func retainedReleases(
    _ all: [ReleaseID], current: ReleaseID, previous last: ReleaseID?, keep: Int
  ) -> Set<ReleaseID> {
    var retained: Set<ReleaseID> = [current]
    if let last, keep > 1 { retained.insert(last) }
    for id in all.sorted(by: >) where retained.count < keep { retained.insert(id) }
    return retained
  }
}
