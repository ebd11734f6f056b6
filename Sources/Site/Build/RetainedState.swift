import Content

/// Everything that a build holds in memory when it ends: the library, the plan and the caches.
///
/// Releasing it takes a tenth of the time of a small incremental build. A command that exits right after a build
/// retains it and leaves the memory for the system to reclaim.
package final class RetainedState: Sendable {
  private let cache: BuildCache?
  private let survey: ContentSnapshot
  private let site: SiteBuilder.PreparedSite?
  private let written: SiteBuilder.WrittenSite?
  /// The cache to pass to the next build.
  package let next: BuildCache?

  init(
    _ cache: BuildCache?, _ survey: ContentSnapshot, _ site: SiteBuilder.PreparedSite? = nil,
    _ written: SiteBuilder.WrittenSite? = nil, next: BuildCache?
  ) {
    self.next = next
    self.cache = cache
    self.survey = survey
    self.site = site
    self.written = written
  }
}
