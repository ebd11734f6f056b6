import Bytes
import Diagnostics

/// Finds damage and forbidden words in text without markup: titles, captions, table cells.
package enum PlainTextCheck {
  /// Reports each problem in `text` with its byte range. Skips words to which `forbiddenWords` assigns a negative
  /// number, and spam and contact words, which count only in combination.
  package static func run(
    _ text: UnsafeBufferPointer<UInt8>, forbiddenWords: (any TextMatcher)?, _ report: (Problem, Range<Int>) -> Void
  ) {
    var i = 0
    while true {
      i = text.firstOffset(from: i, where: TextScan.mayBegin)
      guard i < text.count else { break }
      if Damage.mayMatch(at: i, in: text), let (problem, range) = Damage.find(at: i, in: text) {
        report(problem, range)
        i = max(i + 1, range.upperBound)
      } else {
        i += 1
      }
    }
    findInvisibleCharacters(in: text, report)
    forbiddenWords?.forEachMatch(in: text) { range, identifier in
      if (0..<ClinicContacts.telephone).contains(identifier) {
        report(.advertisingWord(String(decoding: text[range], as: UTF8.self)), range)
      }
    }
  }

  private static func findInvisibleCharacters(
    in text: UnsafeBufferPointer<UInt8>, _ report: (Problem, Range<Int>) -> Void
  ) {
    var hasRightToLeftText: Bool?
    var i = 0
    while true {
      i = text.firstOffset(from: i, where: InvisibleCharacters.mayBegin)
      guard i < text.count else { return }
      if hasRightToLeftText == nil, InvisibleCharacters.mayBegin(at: i, in: text) {
        hasRightToLeftText = text.contains(where: InvisibleCharacters.isRightToLeft)
      }
      let found = InvisibleCharacters.find(
        at: i, in: text, to: text.count, hasRightToLeftText: hasRightToLeftText ?? false)
      if let found { report(found.problem, found.range) }
      i = found?.range.upperBound ?? i + 1
    }
  }
}
