import Bytes
import Content
import Entities

extension BuildCache {
  /// The result of a build that would do again what the last one did; nil where anything is not as it was.
  ///
  /// No file of the content is opened. It holds when all of these do: the same program with the same options (or there were
  /// no memory); the same content files with the same stamps, all of which reveal changes; nothing has become public or expired
  /// since; the program that scales pictures and what converts an edition are the same where the site asks for them; and every file of the output is there as it was written. What cannot be looked up is not.
  func repeated(
    _ survey: ContentSurvey, now: Int, imageTool: @autoclosure () -> Hash64,
    scriptTool: (ScriptEditionSettings.Region?) -> Hash64, in folder: OutputFolder, jobs: Int,
    clock: inout PhaseClock
  ) -> BuildResult? {
    guard let end, end.publicationWindow.contains(now), survey.isSettled, end.survey == survey.fingerprint,
      survey.holds(end.report.diagnostics), end.imageTool.map({ $0 == imageTool() }) ?? true,
      end.edition.map({ $0.stamp == scriptTool($0.region) }) ?? true,
      (try? folder.listStamp) == list
    else { return nil }
    clock.lap(.read)
    var changes = BuildResult.Changes()
    let (paths, entries) = (pages.paths, pages.entries)
    guard
      !Parallel.map(
        count: paths.count, jobs: jobs,
        { index in
          guard let path = OutputPath(paths[index]), let stamp = try? folder.stamp(path) else { return false }
          return stamp == entries[index].stamp
        }
      ).contains(false)
    else { return nil }
    changes.unchanged = paths.count
    changes.bytes = entries.reduce(0) { $0 + $1.size }
    clock.lap(.compare)
    var result = BuildResult(
      diagnostics: end.report.diagnostics, changes: changes, unpublished: end.report.unpublished,
      census: end.report.census, phases: clock.phases)
    result.basePath = end.report.basePath
    result.nextChange = end.publicationWindow.next
    result.retained = RetainedState(self, survey, next: self)
    return result
  }
}
