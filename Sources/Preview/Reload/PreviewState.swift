import Bytes
import Synchronization

/// The state of a preview that open pages follow: the build number, and the problems that keep the last build from
/// being shown.
///
/// ```swift
/// let state = PreviewState(weChatHTML: { page in nil }, words: { string in "…" })
/// let server = PreviewServer(root: "site", port: nil, prefix: "/", memory: MemoryFiles(), state: state)
/// state.finishBuild(problems: [])                   // open pages show what changed
/// state.finishBuild(problems: ["a.md:3:1: error…"]) // they keep what they have and show the problem over it
/// ```
package final class PreviewState: Sendable {
  private struct Builds {
    var count = 0
    var problems: [String] = []
    /// The problems in compiling the site's own program.
    var programProblems: [String] = []
  }

  private let words: [String]
  private let builds: Lock<Builds>
  let events: EventBroadcast
  /// Returns the HTML for WeChat's editor of an article, given the path of its page relative to the home page; nil if
  /// there is none.
  let weChatHTML: @Sendable (_ page: String) -> [UInt8]?

  /// The path under which that HTML is served, below the site's prefix.
  static let weChatPath = ".xinglin/wechat/"

  /// Accepts files dropped on pages, or nil if the preview does not import any.
  let imports: ImportEndpoint?
  /// The maximum size of such a file, in bytes.
  private let maximumFileSize: Int

  /// Creates the state of a preview after its first build.
  ///
  /// - Parameters:
  ///   - firstBuild: The number of that build, which no earlier server on the same port may have reached.
  ///   - weChatHTML: Returns the HTML for WeChat's editor of a page.
  ///   - importing: Imports a file dropped on a page. It is called on a separate thread, for one file at a time.
  ///   - words: Returns the text of a string of the user interface.
  package init(
    firstBuild: Int = 0, weChatHTML: @escaping @Sendable (_ page: String) -> [UInt8]?,
    importing: (@Sendable (DroppedFile) -> ImportOutcome)? = nil, words: (PreviewString) -> String
  ) {
    builds = Lock(Builds(count: firstBuild))
    events = EventBroadcast(replaysLastEvent: true, startingAfter: firstBuild)
    self.words = PreviewString.allCases.map(words)
    self.weChatHTML = weChatHTML
    imports = importing.map { ImportEndpoint($0) }
    maximumFileSize = Limits().content
    announce()
  }

  /// Records the end of a build. If there are problems, each a text of one or more lines, the build was not published.
  package func finishBuild(problems: [String]) {
    builds.withLock { builds in
      if problems.isEmpty { builds.count += 1 }
      builds.problems = problems
    }
    announce()
  }

  /// Records the end of a compilation of the site's program. If there are problems, the old program keeps running.
  package func finishProgram(problems: [String]) {
    builds.withLock { $0.programProblems = problems }
    announce()
  }

  /// The paths of the pages that are open in browsers, relative to the site's folder.
  package var openPages: Set<String> { events.openPages }

  /// The number of successful builds.
  var buildNumber: Int { builds.withLock { $0.count } }

  private func announce() {
    var json = JSONWriter()
    builds.withLock { builds in
      json.object {
        $0.field("build", builds.count)
        $0.field("problems", builds.programProblems + builds.problems)
        if let imports {
          $0.object("imports") {
            $0.field("token", imports.token)
            $0.field("mostBytes", maximumFileSize)
          }
        }
        $0.object("words") {
          for (word, text) in zip(PreviewString.allCases, words) { $0.field(named: word.rawValue, text) }
        }
      }
    }
    events.send(ServerSentEvent(name: "build", data: String(decoding: json.buffer.bytes, as: UTF8.self)))
  }
}
