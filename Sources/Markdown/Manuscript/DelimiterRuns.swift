import Bytes

/// Unescaped runs of two or three asterisks or underscores that remain in the text of one block.
struct DelimiterRuns {
  /// A delimiter run that the parser left as text.
  struct Run {
    /// The bytes of the run in ``Tree/text``.
    let range: Range<Int>
    let owner: TextOwner
    /// The bytes of the run in the marked text.
    let sourceRange: Range<Int>
  }

  /// The index of the block in ``Tree/leaves``.
  var leaf = -1
  var list: [Run] = []

  /// Returns the runs intended as emphasis; of each pair, the first.
  ///
  /// Asterisks that mask digits or names (138****1234, 张**) or mark significant values (**P < 0.01) are excluded, and
  /// so are runs between quotation marks.
  func unparsed(in text: UnsafeBufferPointer<UInt8>) -> [Run] {
    var unparsed: [Run] = []
    for kind in [UInt8(ascii: "*"), UInt8(ascii: "_"), 0xEF] {
      let runs = list.filter { text[$0.range.lowerBound] == kind && !Self.isQuoted($0, in: text) }
      switch kind {
      case UInt8(ascii: "*"):
        let intended = runs.filter { !Self.isMask($0, in: text, isAlone: runs.count == 1) }
        for (index, run) in intended.enumerated() where index % 2 == 0 { unparsed.append(run) }
      case UInt8(ascii: "_"):
        guard runs.count > 1, runs.contains(where: { Self.touchesHan($0, in: text) }) else { continue }
        unparsed.append(runs[0])
      default:
        guard runs.count > 1, !Self.isMask(runs[0], in: text, isAlone: true) else { continue }
        unparsed.append(runs[0])
      }
    }
    return unparsed.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The scalars on either side of a run; nil at the ends of its text.
  private static func neighbours(
    _ run: Run, in text: UnsafeBufferPointer<UInt8>
  ) -> (before: UInt32?, after: UInt32?) {
    let string = run.owner.string
    let before =
      run.range.lowerBound > string.lowerBound
      ? UTF8Scalars.decode(text, before: run.range.lowerBound)?.scalar : nil
    let after =
      run.range.upperBound < string.upperBound
      ? UTF8Scalars.decode(text, at: run.range.upperBound).scalar : nil
    return (before, after)
  }

  /// Whether a run masks text, marks a value, or belongs to a formula.
  private static func isMask(_ run: Run, in text: UnsafeBufferPointer<UInt8>, isAlone: Bool) -> Bool {
    let (before, after) = neighbours(run, in: text)
    let isWordBefore = before.map(Letters.contains) ?? false
    let isWordAfter = after.map(Letters.contains) ?? false
    // A number or a formula: 138**12, 2**3.
    if let before, before < 0x80, let after, after < 0x80, isWordBefore, isWordAfter { return true }
    // An exponent in a formula: f^{**}.
    if before == 0x7B || before == 0x5E { return true }
    // A value marked as significant: **P < 0.01.
    if !isWordBefore, after == 0x50 || after == 0x70 { return true }
    // A name or a number with its end masked: 张**， 12.3**.
    return isAlone && isWordBefore && !isWordAfter && after.map { !Characters.isSpace($0) } ?? true
  }

  private static func touchesHan(_ run: Run, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (before, after) = neighbours(run, in: text)
    return before.map(Han.contains) ?? false || after.map(Han.contains) ?? false
  }

  /// Whether a run is a quoted example: “**”.
  private static func isQuoted(_ run: Run, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (before, after) = neighbours(run, in: text)
    return before.map(QuotationMarks.isOpening) ?? false && after.map(QuotationMarks.isClosing) ?? false
  }
}

/// Quotation marks, which enclose examples of syntax.
enum QuotationMarks {
  /// Whether `scalar` is one of “ ‘ 「 『 ".
  static func isOpening(_ scalar: UInt32) -> Bool { [0x201C, 0x2018, 0x300C, 0x300E, 0x22].contains(scalar) }
  /// Whether `scalar` is one of ” ’ 」 』 ".
  static func isClosing(_ scalar: UInt32) -> Bool { [0x201D, 0x2019, 0x300D, 0x300F, 0x22].contains(scalar) }
}
