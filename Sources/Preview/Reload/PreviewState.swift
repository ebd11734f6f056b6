import Bytes
import Synchronization

/// What open pages are told of the builds of a preview: how many there were, and what keeps the last one from being shown.
///
/// ```swift
/// let state = PreviewState()
/// let server = PreviewServer(root: "site", state: state)
/// state.finish(problems: [])                   // open pages show what changed
/// state.finish(problems: ["a.md:3:1: error…"]) // they keep what they have and show the problem over it
/// ```
package final class PreviewState: Sendable {
  private struct Builds {
    var count = 0
    var problems: [String] = []
  }

  private let builds = Lock(Builds())
  let events = EventBroadcast(greetsWithLast: true)
  /// What the page says above problems.
  let heading: String
  /// What the button says that hides them.
  let dismissal: String

  /// The state of a preview that was built once.
  package init(heading: String, dismissal: String) {
    self.heading = heading
    self.dismissal = dismissal
    announce()
  }

  /// Notes the end of a build, without problems or with those for which it published nothing, each as a text of some lines.
  package func finish(problems: [String]) {
    builds.withLock { builds in
      if problems.isEmpty { builds.count += 1 }
      builds.problems = problems
    }
    announce()
  }

  /// How many builds were shown.
  var count: Int { builds.withLock { $0.count } }

  private func announce() {
    var json = JSONWriter()
    builds.withLock { builds in
      json.object {
        $0.field("build", builds.count)
        $0.field("problems", builds.problems)
        $0.field("heading", heading)
        $0.field("dismissal", dismissal)
      }
    }
    events.send(ServerSentEvent(name: "build", data: String(decoding: json.buffer.bytes, as: UTF8.self)))
  }
}
