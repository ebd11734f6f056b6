import Bytes
import Synchronization

/// The state of a preview that open pages follow: the number of its builds, and the problems that keep the last one from being shown.
///
/// ```swift
/// let state = PreviewState(copy: { page in nil }, words: { word in "…" })
/// let server = PreviewServer(root: "site", port: nil, prefix: "/", memory: MemoryFiles(), state: state)
/// state.finish(problems: [])                   // open pages show what changed
/// state.finish(problems: ["a.md:3:1: error…"]) // they keep what they have and show the problem over it
/// ```
package final class PreviewState: Sendable {
  private struct Builds {
    var count = 0
    var problems: [String] = []
    /// Those of the program that builds.
    var programProblems: [String] = []
  }

  private let words: [String]
  private let builds: Lock<Builds>
  let events: EventBroadcast
  /// The HTML for WeChat's editor of an article's page, by the page's path below the home page; nil where there is none.
  let copy: @Sendable (_ page: String) -> [UInt8]?

  /// Where that HTML is asked for, below the site's prefix.
  static let copiesPath = ".xinglin/wechat/"

  /// Takes the files that are dropped on pages; nil where none is taken.
  let imports: ImportEndpoint?
  /// The most bytes of such a file.
  private let mostBytes: Int

  /// The state of a preview that was built once.
  ///
  /// - Parameters:
  ///   - first: The number of that build, which another server on the same port did not reach before.
  ///   - copy: Returns the HTML for WeChat's editor of a page.
  ///   - importing: Imports a file that was dropped on a page; called on a thread of its own, one file after the other.
  ///   - words: Returns the text of a word.
  package init(
    first: Int = 0, copy: @escaping @Sendable (_ page: String) -> [UInt8]?,
    importing: (@Sendable (DroppedFile) -> ImportAnswer)? = nil, words: (PreviewWord) -> String
  ) {
    builds = Lock(Builds(count: first))
    events = EventBroadcast(greetsWithLast: true, first: first)
    self.words = PreviewWord.allCases.map(words)
    self.copy = copy
    imports = importing.map { ImportEndpoint($0) }
    mostBytes = Limits().content
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

  /// Notes that the program itself was compiled, without problems or with those for which the old one goes on.
  package func finishProgram(problems: [String]) {
    builds.withLock { $0.programProblems = problems }
    announce()
  }

  /// How many builds were shown.
  var count: Int { builds.withLock { $0.count } }

  private func announce() {
    var json = JSONWriter()
    builds.withLock { builds in
      json.object {
        $0.field("build", builds.count)
        $0.field("problems", builds.programProblems + builds.problems)
        if let imports {
          $0.object("imports") {
            $0.field("token", imports.token)
            $0.field("mostBytes", mostBytes)
          }
        }
        $0.object("words") {
          for (word, text) in zip(PreviewWord.allCases, words) { $0.field(named: word.rawValue, text) }
        }
      }
    }
    events.send(ServerSentEvent(name: "build", data: String(decoding: json.buffer.bytes, as: UTF8.self)))
  }
}
