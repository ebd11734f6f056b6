import Bytes

/// On which sides a run of `*` or `~` may open and close.
struct Flanking: Equatable {
  /// Whether the run may open.
  var left: Bool
  /// Whether the run may close.
  var right: Bool
}

/// A run of delimiters and the characters beside it.
///
/// Rules: CommonMark 0.30, section 6.2, and the amendment "CommonMark CJK-friendly" (tats-u/markdown-cjk-friendly,
/// specification.md): beside a CJK character punctuation does not keep a run from opening or closing. The marks
/// “ ” ‘ ’ — … · count as CJK when the character inside the mark is, and so do the brackets of a link and the backquotes of
/// code, so that `CT**[检查](a)**` is strong.
struct DelimiterRun {
  /// The text around it.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The bytes of the run.
  let range: Range<Int>
  /// The character before, a line end at the beginning of a line.
  let before: UInt32
  /// The character after, a line end at the end of the text.
  let after: UInt32

  /// The run of equal delimiters that stands at `range`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    before =
      LineStart.precedes(range.lowerBound, in: bytes)
      ? 10 : UTF8Scalars.decode(bytes, before: range.lowerBound)?.scalar ?? 10
    after = range.upperBound < bytes.count ? UTF8Scalars.decode(bytes, at: range.upperBound).scalar : 10
  }

  /// Flanking as libcmark sees it.
  var plain: Flanking {
    let (spaceBefore, spaceAfter) = (Characters.isSpace(before), Characters.isSpace(after))
    let (markBefore, markAfter) = (Characters.isPunctuation(before), Characters.isPunctuation(after))
    return Flanking(
      left: !spaceAfter && (!markAfter || spaceBefore || markBefore),
      right: !spaceBefore && (!markBefore || spaceAfter || markAfter))
  }

  /// Flanking by the amendment.
  var amended: Flanking {
    guard hasWideAfter || hasWideBefore else { return plain }
    return Flanking(left: !Characters.isSpace(after), right: !Characters.isSpace(before))
  }

  /// Whether a link or code stands beside the run, of which the words decide.
  var touchesMarkup: Bool { Self.opensMarkup(after) || Self.closesMarkup(before) }

  private var hasWideAfter: Bool {
    if Wide.contains(after) { return true }
    guard opensOrIsNeutral(after) else { return false }
    return InsideOfMark(bytes).isWide(from: range.upperBound)
  }

  private var hasWideBefore: Bool {
    if Wide.contains(before) { return true }
    if Characters.isIdeographicVariationSelector(before) { return true }
    if Characters.isVariationSelector(before) { return hasWideBeforeSelector }
    guard closesOrIsNeutral(before) else { return false }
    return InsideOfMark(bytes).isWide(before: range.lowerBound)
  }

  /// A variation selector makes an ambiguous mark before it full-width.
  private var hasWideBeforeSelector: Bool {
    guard let (scalar, _) = UTF8Scalars.decode(bytes, before: range.lowerBound - 3) else { return false }
    return Wide.contains(scalar) || Characters.isAmbiguous(scalar)
  }

  private func opensOrIsNeutral(_ scalar: UInt32) -> Bool {
    Characters.isAmbiguous(scalar) && scalar != 0x2019 && scalar != 0x201D || Self.opensMarkup(scalar)
  }

  private func closesOrIsNeutral(_ scalar: UInt32) -> Bool {
    Characters.isAmbiguous(scalar) && scalar != 0x2018 && scalar != 0x201C || Self.closesMarkup(scalar)
  }

  /// [ `
  private static func opensMarkup(_ scalar: UInt32) -> Bool { scalar == 0x5B || scalar == 0x60 }

  /// ) ] `
  private static func closesMarkup(_ scalar: UInt32) -> Bool { scalar == 0x29 || scalar == 0x5D || scalar == 0x60 }
}
