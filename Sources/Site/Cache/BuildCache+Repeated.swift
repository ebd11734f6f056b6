import Bytes
import Content
import Entities

extension BuildCache {
  /// Returns the result of a build that would repeat the last one, or `nil` if anything has changed.
  ///
  /// Opens no content files. All of the following must hold: the program and its options are the same (otherwise the
  /// cache is not loaded); the content files have the same stamps, all of them old enough to reveal any change; nothing
  /// has become public or expired since; the tools that scale images, draw share cards and convert an edition are the
  /// same, if the site uses them; and the files in the output are as they were written. A check that fails with an
  /// error counts as a change.
  func repeatedResult(
    _ survey: ContentSnapshot, now: Int, imageTool: @autoclosure () -> Hash64, drawingTool: @autoclosure () -> Hash64,
    scriptTool: (ScriptEditionSettings.Region?) -> Hash64, in folder: OutputFolder, jobs: Int,
    clock: inout PhaseClock
  ) -> BuildResult? {
    guard let finalState, finalState.publicationWindow.contains(now), survey.isSettled,
      finalState.survey == survey.fingerprint,
      survey.contains(finalState.report.diagnostics), finalState.imageTool.map({ $0 == imageTool() }) ?? true,
      finalState.drawingTool.map({ $0 == drawingTool() }) ?? true,
      finalState.edition.map({ $0.stamp == scriptTool($0.region) }) ?? true,
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
      diagnostics: finalState.report.diagnostics, changes: changes, unpublished: finalState.report.unpublished,
      statistics: finalState.report.statistics, phases: clock.phases)
    result.basePath = finalState.report.basePath
    result.nextChange = finalState.publicationWindow.next
    result.retained = RetainedState(self, survey, next: self)
    return result
  }
}
