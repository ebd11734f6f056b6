import Content

/// What a build held in memory when it ended: the library, the plan, the memories.
///
/// Taking all that apart takes a tenth of the time of a build that changes little. Whoever is about to end the process may
/// spare itself that by keeping this until then.
public final class BuildRemains: Sendable {
  private let memory: BuildMemory?
  private let survey: ContentSurvey
  private let site: SiteBuilder.PreparedSite?
  private let written: SiteBuilder.WrittenSite?

  init(
    _ memory: BuildMemory?, _ survey: ContentSurvey, _ site: SiteBuilder.PreparedSite? = nil,
    _ written: SiteBuilder.WrittenSite? = nil
  ) {
    self.memory = memory
    self.survey = survey
    self.site = site
    self.written = written
  }
}
