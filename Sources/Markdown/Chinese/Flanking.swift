import Bytes

/// Whether a run of `*` or `~` may open or close emphasis.
struct Flanking: Equatable {
  /// Whether the run is left-flanking and may open.
  var isLeftFlanking: Bool
  /// Whether the run is right-flanking and may close.
  var isRightFlanking: Bool
}

/// A delimiter run and the characters on either side.
///
/// Rules: CommonMark 0.30, section 6.2, and the amendment "CommonMark CJK-friendly" (tats-u/markdown-cjk-friendly,
/// specification.md): next to a CJK character, punctuation does not prevent a run from opening or closing. The marks
/// “ ” ‘ ’ — … · count as CJK if the character inside the mark is CJK, and so do the brackets of a link and the
/// backquotes of code, so that `CT**[检查](a)**` is strong.
struct DelimiterRun {
  /// The surrounding text.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The bytes of the run.
  let range: Range<Int>
  /// The preceding character, or a line feed at the beginning of a line.
  let before: UInt32
  /// The following character, or a line feed at the end of the text.
  let after: UInt32

  /// Creates a run from the equal delimiters at `range`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    before =
      LineStart.precedes(range.lowerBound, in: bytes)
      ? 10 : UTF8Scalars.decode(bytes, before: range.lowerBound)?.scalar ?? 10
    after = range.upperBound < bytes.count ? UTF8Scalars.decode(bytes, at: range.upperBound).scalar : 10
  }

  /// The flanking that libcmark computes.
  var standardFlanking: Flanking {
    let (spaceBefore, spaceAfter) = (Characters.isSpace(before), Characters.isSpace(after))
    let (markBefore, markAfter) = (Characters.isPunctuation(before), Characters.isPunctuation(after))
    return Flanking(
      isLeftFlanking: !spaceAfter && (!markAfter || spaceBefore || markBefore),
      isRightFlanking: !spaceBefore && (!markBefore || spaceAfter || markAfter))
  }

  /// The flanking under the CJK-friendly amendment.
  var cjkFriendlyFlanking: Flanking {
    guard hasWideAfter || hasWideBefore else { return standardFlanking }
    return Flanking(isLeftFlanking: !Characters.isSpace(after), isRightFlanking: !Characters.isSpace(before))
  }

  /// Whether the run touches a link or a code span, whose content then decides the flanking.
  var touchesMarkup: Bool { Self.opensMarkup(after) || Self.closesMarkup(before) }

  private var hasWideAfter: Bool {
    if WideScalars.contains(after) { return true }
    guard opensOrIsNeutral(after) else { return false }
    return AmbiguousWidthResolver(bytes).isWide(from: range.upperBound)
  }

  private var hasWideBefore: Bool {
    if WideScalars.contains(before) { return true }
    if Characters.isIdeographicVariationSelector(before) { return true }
    if Characters.isVariationSelector(before) { return hasWideBeforeSelector }
    guard closesOrIsNeutral(before) else { return false }
    return AmbiguousWidthResolver(bytes).isWide(before: range.lowerBound)
  }

  /// Whether the variation selector before the run follows a wide scalar, or an ambiguous mark that it makes
  /// full-width.
  private var hasWideBeforeSelector: Bool {
    guard let (scalar, _) = UTF8Scalars.decode(bytes, before: range.lowerBound - 3) else { return false }
    return WideScalars.contains(scalar) || Characters.isAmbiguous(scalar)
  }

  private func opensOrIsNeutral(_ scalar: UInt32) -> Bool {
    Characters.isAmbiguous(scalar) && scalar != 0x2019 && scalar != 0x201D || Self.opensMarkup(scalar)
  }

  private func closesOrIsNeutral(_ scalar: UInt32) -> Bool {
    Characters.isAmbiguous(scalar) && scalar != 0x2018 && scalar != 0x201C || Self.closesMarkup(scalar)
  }

  /// Whether `scalar` is `[` or a backquote.
  private static func opensMarkup(_ scalar: UInt32) -> Bool { scalar == 0x5B || scalar == 0x60 }

  /// Whether `scalar` is `)`, `]` or a backquote.
  private static func closesMarkup(_ scalar: UInt32) -> Bool { scalar == 0x29 || scalar == 0x5D || scalar == 0x60 }
}
