import Site

/// Where releases are kept, and what readers see of them.
protocol ReleaseHost {
  /// What is there now.
  func state() throws(PublishError) -> HostState
  /// The manifest of a release; nil where there is none.
  func manifest(of id: ReleaseID) throws(PublishError) -> ReleaseManifest?
  /// Brings a new release there and shows it to readers in one step; keeps `keep` releases, this one included.
  func publish(
    _ output: PublishedOutput, _ manifest: ReleaseManifest, _ plan: ReleasePlan, over state: HostState, keep: Int
  ) throws(PublishError)
  /// Shows an earlier release to readers again.
  func activate(_ manifest: ReleaseManifest, over state: HostState) throws(PublishError)
}

/// What a host has.
struct HostState: Sendable {
  /// The release that readers see; nil where there is none.
  var current: ReleaseManifest?
  /// All releases, the earliest first.
  var releases: [ReleaseID] = []
  /// The release on the way to which a publication was stopped, where files come one by one.
  var uncertain: ReleaseManifest?

  /// The release that readers are led to beside it, for files that pages still open ask for.
  var previous: ReleaseID?

  /// The release to which a rollback returns, whether it is still there or not; nil where there is none.
  var earlier: ReleaseID? {
    guard let current, let id = current.id else { return nil }
    return current.previous ?? releases.last { $0 < id }
  }

  /// The release whose tree can become that of the new one `id`: the latest of those that are not kept then. None that readers are led
  /// to or that a rollback would show, however few are kept.
  func spare(for id: ReleaseID, keep: Int) -> ReleaseID? {
    let kept = ReleaseFolder.kept(releases + [id], current: id, previous: current?.id, keep: keep)
      .union([current?.id, earlier, previous].compactMap(\.self))
    return releases.last { !kept.contains($0) }
  }
}
