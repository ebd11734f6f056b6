/// The texts of a document that are converted: runs, each of the pieces that inline markup cuts it into.
struct TextRuns: Sendable {
  /// A stretch of the source without markup.
  struct Piece: Sendable {
    let range: Range<Int>
    /// Whether it begins a run.
    let startsRun: Bool
  }

  /// The pieces, those of one run behind one another.
  private(set) var pieces: [Piece] = []
  /// What stands in the place of parts of the source.
  private(set) var replacements: [(range: Range<Int>, form: [UInt8])] = []

  /// The pieces of the run that is open.
  private var open: [Range<Int>] = []

  /// No texts.
  init() {}

  /// One run of one piece.
  init(one range: Range<Int>) { pieces = [Piece(range: range, startsRun: true)] }

  /// Adds a piece to the open run.
  mutating func add(_ range: Range<Int>) { if !range.isEmpty { open.append(range) } }

  /// Ends the open run; one without a Chinese character is left out.
  mutating func endRun(of source: [UInt8]) {
    guard !open.isEmpty else { return }
    if open.contains(where: { ScriptConverter.mayHoldHan(source[$0]) }) {
      for (index, range) in open.enumerated() { pieces.append(Piece(range: range, startsRun: index == 0)) }
    }
    open.removeAll(keepingCapacity: true)
  }

  /// Adds a run of one piece, whatever run is open.
  mutating func addWhole(_ range: Range<Int>, of source: [UInt8]) {
    if ScriptConverter.mayHoldHan(source[range]) { pieces.append(Piece(range: range, startsRun: true)) }
  }

  /// Replaces a part of the source.
  mutating func replace(_ range: Range<Int>, with form: String) { replacements.append((range, Array(form.utf8))) }
}
