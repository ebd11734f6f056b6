import Bytes
import Diagnostics
import Entities

extension SiteBuilder {
  /// Returns the edition that site.yml configures, or the reason why it cannot be created.
  func edition(of library: Library) -> (edition: ScriptEdition?, fault: Diagnostic?) {
    guard let settings = library.configuration.edition else { return (nil, nil) }
    if let tool = options.scriptTool(settings.region),
      let edition = ScriptEdition(library, settings: settings, tool: tool)
    {
      return (edition, nil)
    }
    return (nil, Problem.noConverter.at(library.configuration.path, settings.range))
  }

  /// Returns the stamp of the current conversion tool for a region, as in ``BuildCache/EditionTool``; 0 if there is
  /// none.
  func scriptToolStamp(_ region: ScriptEditionSettings.Region?) -> Hash64 {
    options.scriptTool(region)?.stamp ?? .absent
  }
}
