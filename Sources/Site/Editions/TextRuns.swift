/// The text runs of a document to be converted, each consisting of the pieces into which inline markup splits it.
struct TextRuns: Sendable {
  /// A range of the source without markup.
  struct Piece: Sendable {
    let range: Range<Int>
    /// Whether the piece is the first of its run.
    let startsRun: Bool
  }

  /// The pieces. Those of a run are consecutive.
  private(set) var pieces: [Piece] = []
  /// Replacements of ranges of the source.
  private(set) var replacements: [(range: Range<Int>, form: [UInt8])] = []

  /// The pieces of the current run.
  private var currentRun: [Range<Int>] = []

  /// Creates empty runs.
  init() {}

  /// Creates a single run of one piece.
  init(one range: Range<Int>) { pieces = [Piece(range: range, startsRun: true)] }

  /// Adds a piece to the current run.
  mutating func add(_ range: Range<Int>) { if !range.isEmpty { currentRun.append(range) } }

  /// Ends the current run, discarding it if it has no Chinese characters.
  mutating func endRun(of source: [UInt8]) {
    guard !currentRun.isEmpty else { return }
    if currentRun.contains(where: { ScriptConverter.mayContainHan(source[$0]) }) {
      for (index, range) in currentRun.enumerated() { pieces.append(Piece(range: range, startsRun: index == 0)) }
    }
    currentRun.removeAll(keepingCapacity: true)
  }

  /// Adds a run of one piece, independent of the current run.
  mutating func addRun(_ range: Range<Int>, of source: [UInt8]) {
    if ScriptConverter.mayContainHan(source[range]) { pieces.append(Piece(range: range, startsRun: true)) }
  }

  /// Replaces a range of the source.
  mutating func replace(_ range: Range<Int>, with form: String) { replacements.append((range, Array(form.utf8))) }
}
