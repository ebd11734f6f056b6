import Bytes
import Diagnostics
import Entities

extension SiteBuilder {
  /// The edition that site.yml asks for, or why there can be none.
  func edition(of library: Library) -> (edition: ScriptEdition?, fault: Diagnostic?) {
    guard let settings = library.configuration.edition else { return (nil, nil) }
    if let tool = options.scriptTool(settings.region),
      let edition = ScriptEdition(library, settings: settings, tool: tool)
    {
      return (edition, nil)
    }
    return (nil, Problem.noConverter.at(library.configuration.path, settings.range))
  }

  /// What converts an edition for a region now, as ``BuildCache/End/scriptTool`` keeps it; 0 where nothing does.
  func scriptToolStamp(_ region: ScriptEditionSettings.Region?) -> Hash64 {
    options.scriptTool(region)?.stamp ?? .absent
  }
}
