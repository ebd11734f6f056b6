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
    i = 0
    while true {
      i = text.firstOffset(from: i, where: InvisibleCharacters.mayBegin)
      guard i < text.count else { break }
      let found = InvisibleCharacters.find(at: i, in: text, text: text.startIndex..<text.count)
      if let found { report(found.problem, found.range) }
      i = found?.range.upperBound ?? i + 1
    }
    forbiddenWords?.forEachMatch(in: text) { range, identifier in
      if (0..<ClinicContacts.telephone).contains(identifier) {
        report(.advertisingWord(String(decoding: text[range], as: UTF8.self)), range)
      }
    }
  }
}
