import Content

/// Everything that a build holds in cache when it ends: the library, the plan, the caches.
///
/// To release it takes a tenth of the time of a build that changes little. A command that ends the process right after a build
/// keeps it, and the system takes the cache back as a whole.
package final class RetainedState: Sendable {
  private let cache: BuildCache?
  private let survey: ContentSurvey
  private let site: SiteBuilder.PreparedSite?
  private let written: SiteBuilder.WrittenSite?
  /// The cache for the next build.
  package let next: BuildCache?

  init(
    _ cache: BuildCache?, _ survey: ContentSurvey, _ site: SiteBuilder.PreparedSite? = nil,
    _ written: SiteBuilder.WrittenSite? = nil, next: BuildCache?
  ) {
    self.next = next
    self.cache = cache
    self.survey = survey
    self.site = site
    self.written = written
  }
}
