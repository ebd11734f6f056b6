import Bytes
import Content
import Diagnostics
import Entities
import Site

/// The summary of a build: the changes, the unpublished items with reasons, and optionally the duration of each phase.
struct Summary {
  let result: BuildResult
  let output: String
  let words: CommandStrings
  let showsStatistics: Bool

  /// The summary as text.
  var text: String {
    var lines: [String] = []
    if !result.unpublished.isEmpty {
      lines.append(words.notPublished(result.unpublished.count))
      for thing in result.unpublished {
        lines.append("  \(thing.path.sanitized)  \(thing.title.sanitized)  \(words.reason(thing.reason))")
      }
    }
    if showsStatistics {
      for phase in result.phases {
        let bytes = phase.bytes > 0 ? "  " + words.bytes(phase.bytes) : ""
        lines.append("\(words.phase(phase.name))  \(words.seconds(phase.seconds))\(bytes)")
      }
      if let changes = result.changes { lines.append(words.bytes(changes.bytes)) }
    }
    if let changes = result.changes {
      lines.append(words.changes(changes, census: result.statistics, output: output) + words.bracketed(total))
    } else if result.hasErrors {
      lines.append(words.tally(DiagnosticTally(result.diagnostics)) + words.separator + words.nothingWritten)
    } else {
      lines.append(words.checked(result.statistics) + words.bracketed(total))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var total: String { words.seconds(result.phases.reduce(0) { $0 + $1.seconds }) }

  /// The statistics of a build as JSON.
  var json: ByteBuffer {
    var json = JSONWriter()
    json.object { root in
      root.field("articles", result.statistics.articles)
      root.field("pages", result.statistics.pages)
      root.field("files", result.statistics.files)
      if let changes = result.changes {
        root.field("rendered", changes.rendered)
        root.field("written", changes.written)
        root.field("unchanged", changes.unchanged)
        root.field("removed", changes.removed)
        root.field("bytes", changes.bytes)
      }
      root.array("phases") { phases in
        for phase in result.phases {
          phases.object {
            $0.field("name", phase.name.rawValue)
            $0.field("milliseconds", Int((phase.seconds * 1000).rounded()))
            $0.field("bytes", phase.bytes)
          }
        }
      }
      root.array("unpublished") { things in
        for thing in result.unpublished {
          things.object {
            $0.field("path", thing.path)
            $0.field("title", thing.title)
            $0.field("reason", words.reason(thing.reason))
          }
        }
      }
    }
    var buffer = json.finish()
    buffer.append("\n")
    return buffer
  }
}
