/// The output of a Swift compiler, reduced to its errors.
package struct CompilerReport {
  /// The distinct errors in order, each with its source location and excerpt. If none has a location, the errors of the
  /// build system; failing that, the last lines.
  package let problems: [String]

  private static let maximumProblems = 10
  private static let lastLines = 20

  /// Extracts the errors from `text`.
  package init(_ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    let located = Self.unique(lines.indices.filter { Self.isLocated(lines[$0]) }.map { Self.block(at: $0, in: lines) })
    let others = Self.unique(lines.filter { $0.hasPrefix("error: ") })
    let rest = lines.isEmpty ? [] : [lines.suffix(Self.lastLines).joined(separator: "\n")]
    problems = Array((located.isEmpty ? others.isEmpty ? rest : others : located).prefix(Self.maximumProblems))
  }

  /// Whether a line has the form `path:line:column: error: message`.
  private static func isLocated(_ line: String) -> Bool {
    let parts = line.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
    return parts.count == 5 && Int(parts[1]) != nil && Int(parts[2]) != nil && parts[3] == " error"
  }

  /// Returns a line and the source excerpt after it, whose lines have a vertical bar after the optional line number.
  private static func block(at index: Int, in lines: [String]) -> String {
    let excerpt = lines[(index + 1)...].prefix { line in
      line.drop { $0 == " " || ("0"..."9").contains($0) }.hasPrefix("|")
    }
    return ([lines[index]] + excerpt).joined(separator: "\n")
  }

  /// Removes blocks whose first line has occurred before: the compiler repeats errors that several of its steps find.
  private static func unique(_ blocks: [String]) -> [String] {
    var seen: Set<Substring> = []
    return blocks.filter { seen.insert($0.prefix { $0 != "\n" }).inserted }
  }
}
