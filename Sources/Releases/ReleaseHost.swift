import Site

/// A host that stores releases and serves one of them to readers.
protocol ReleaseHost {
  /// Returns the current state of the host.
  func state() throws(PublishError) -> HostState
  /// Returns the manifest of a release, or nil if there is none.
  func manifest(of id: ReleaseID) throws(PublishError) -> ReleaseManifest?
  /// Uploads a new release and makes it current; prunes releases until `keep` are left, including this one.
  func publish(
    _ output: PublishedOutput, manifest: ReleaseManifest, plan: ReleasePlan, replacing state: HostState, keep: Int
  ) throws(PublishError)
  /// Removes releases that are no longer kept; readers and rollbacks must need none of them.
  func remove(_ releases: [ReleaseID], of state: HostState) throws(PublishError)
  /// Makes an earlier release current again.
  func activate(_ manifest: ReleaseManifest, replacing state: HostState) throws(PublishError)
}

/// The releases on a host.
struct HostState: Sendable {
  /// The release that readers see, or nil if there is none.
  var current: ReleaseManifest?
  /// All releases, oldest first.
  var releases: [ReleaseID] = []
  /// The target of an interrupted publication, on hosts that replace files one at a time.
  var pending: ReleaseManifest?

  /// The release that the `previous` link refers to, whose files pages still open in browsers may request.
  var previous: ReleaseID?

  /// The release to which a rollback returns, whether it still exists or not; nil if there is none.
  var rollbackTarget: ReleaseID? {
    guard let current, let id = current.id else { return nil }
    return current.previous ?? releases.last { $0 < id }
  }

  /// Returns the release whose tree can be reused for the new release `id`: the latest one that will be pruned.
  func reusableRelease(for id: ReleaseID, keep: Int) -> ReleaseID? { prunableReleases(before: id, keep: keep).last }

  /// Returns the releases that can be removed before the new release `id` is published, or, if `id` is nil, because
  /// nothing is: those beyond the number to keep, oldest first, but the one to be reused.
  func removableReleases(before id: ReleaseID?, keep: Int) -> [ReleaseID] {
    if let id { return prunableReleases(before: id, keep: keep).dropLast() }
    guard let current = current?.id else { return [] }
    let retained = ReleaseFolder.retainedReleases(
      releases, current: current, previous: previous ?? rollbackTarget, keep: keep)
    return releases.filter { !retained.contains($0) }
  }

  /// Returns the releases that the publication of the new release `id` prunes, oldest first. Never one that readers may
  /// request until then or that a rollback would return to, even if `keep` is too small to retain it.
  private func prunableReleases(before id: ReleaseID, keep: Int) -> [ReleaseID] {
    let retained = ReleaseFolder.retainedReleases(releases + [id], current: id, previous: current?.id, keep: keep)
      .union([current?.id, rollbackTarget, previous].compactMap(\.self))
    return releases.filter { !retained.contains($0) }
  }
}
