import Bytes
import Content
import Diagnostics
import Entities
import Site

/// The summary of a build: the changes, the unpublished items with reasons, and optionally the duration of each phase.
struct Summary {
  let result: BuildResult
  let output: String
  let strings: CommandStrings
  let showsStatistics: Bool

  /// The summary as text.
  var text: String {
    var lines: [String] = []
    if !result.unpublished.isEmpty {
      lines.append(strings.notPublished(result.unpublished.count))
      for file in result.unpublished {
        lines.append("  \(file.path.sanitized)  \(file.title.sanitized)  \(strings.reason(file.reason))")
      }
    }
    if showsStatistics {
      for phase in result.phases {
        let bytes = phase.bytes > 0 ? "  " + strings.bytes(phase.bytes) : ""
        lines.append("\(strings.phase(phase.name))  \(strings.seconds(phase.seconds))\(bytes)")
      }
      if let changes = result.changes { lines.append(strings.bytes(changes.bytes)) }
    }
    if let changes = result.changes {
      lines.append(strings.changes(changes, census: result.statistics, output: output) + strings.bracketed(total))
    } else if result.hasErrors {
      lines.append(strings.tally(DiagnosticTally(result.diagnostics)) + strings.separator + strings.nothingWritten)
    } else {
      lines.append(strings.checked(result.statistics) + strings.bracketed(total))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var total: String { strings.seconds(result.phases.reduce(0) { $0 + $1.seconds }) }

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
      root.array("unpublished") { unpublished in
        for file in result.unpublished {
          unpublished.object {
            $0.field("path", file.path)
            $0.field("title", file.title)
            $0.field("reason", strings.reason(file.reason))
          }
        }
      }
    }
    var buffer = json.finish()
    buffer.append("\n")
    return buffer
  }
}
