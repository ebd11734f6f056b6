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
}
