import Bytes
import Synchronization

/// The state of a preview that open pages follow: the number of its builds, and the problems that keep the last one from being shown.
///
/// ```swift
/// let state = PreviewState(words: words) { page in nil }
/// let server = PreviewServer(root: "site", port: nil, prefix: "/", memory: MemoryFiles(), state: state)
/// state.finish(problems: [])                   // open pages show what changed
/// state.finish(problems: ["a.md:3:1: error…"]) // they keep what they have and show the problem over it
/// ```
package final class PreviewState: Sendable {
  /// What pages of the preview say.
  package struct Words: Sendable {
    /// Stands above problems.
    package var heading: String
    /// Hides them.
    package var dismissal: String
    /// Puts an article on the clipboard for WeChat's editor.
    package var copy: String
    /// It is there.
    package var copied: String
    /// It is not.
    package var notCopied: String

    /// Words in the language of the command.
    package init(heading: String, dismissal: String, copy: String, copied: String, notCopied: String) {
      self.heading = heading
      self.dismissal = dismissal
      self.copy = copy
      self.copied = copied
      self.notCopied = notCopied
    }
  }

  private struct Builds {
    var count = 0
    var problems: [String] = []
  }

  private let words: Words
  private let builds = Lock(Builds())
  let events = EventBroadcast(greetsWithLast: true)
  /// The HTML for WeChat's editor of an article's page, by the page's path below the home page; nil where there is none.
  let copy: @Sendable (_ page: String) -> [UInt8]?

  /// Where that HTML is asked for, below the site's prefix.
  static let copiesPath = ".xinglin/wechat/"

  /// The state of a preview that was built once.
  package init(words: Words, copy: @escaping @Sendable (_ page: String) -> [UInt8]?) {
    self.words = words
    self.copy = copy
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
        $0.field("heading", words.heading)
        $0.field("dismissal", words.dismissal)
        $0.field("copy", words.copy)
        $0.field("copied", words.copied)
        $0.field("notCopied", words.notCopied)
      }
    }
    events.send(ServerSentEvent(name: "build", data: String(decoding: json.buffer.bytes, as: UTF8.self)))
  }
}
