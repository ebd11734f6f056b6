import Bytes
import Diagnostics
import Entities
import SourceFiles

/// The recorded posts of a person, against which the title next to the name in a text is checked.
///
/// Records are seldom complete, so a title missing from the record is not an error. A title is reported only if the
/// record contradicts it: the person held it at another time, or one of the two titles is the deputy post of the other.
/// Titles such as 原院长 and 时任书记 refer to another time and are skipped.
struct RecordedPosts: Sendable {
  private struct Title: Sendable {
    let utf8: [UInt8]
    let post: Post
  }

  private let name: String
  private let titles: [Title]

  /// Collects the posts of `person`; a combined title such as 党委书记、院长 counts as each of its parts.
  init(_ person: Person) {
    name = person.name
    titles = person.posts.flatMap { post in
      post.title.split { "、，,／/ ".contains($0) }.map { Title(utf8: Array($0.utf8), post: post) }
    }
  }

  /// Returns the range of the title next to the name at `range` and the problem, if it contradicts the record on
  /// `date`; otherwise nil.
  func fault(
    at range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>, on date: PartialDate
  ) -> (Range<Int>, Problem)? {
    guard let title = Self.title(before: range.lowerBound, in: utf8) ?? Self.title(after: range.upperBound, in: utf8)
    else {
      return nil
    }
    let written = utf8[title]
    let currentTitles = titles.filter { $0.post.isHeld(on: date) }
    if currentTitles.contains(where: { Self.matches($0.utf8, written) }) { return nil }
    let isOfAnotherDate = titles.contains { !$0.post.isHeld(on: date) && Self.matches($0.utf8, written) }
    guard isOfAnotherDate || currentTitles.contains(where: { Self.isDeputy($0.utf8, written) }) else { return nil }
    return (
      title,
      .wrongPost(
        String(decoding: written, as: UTF8.self), of: name,
        recorded: currentTitles.map { String(decoding: $0.utf8, as: UTF8.self) })
    )
  }

  /// Returns whether a recorded title matches the one in the text: 党委书记 matches 书记, but not 副书记.
  private static func matches(_ recorded: [UInt8], _ written: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let (longer, shorter) = recorded.count >= written.count ? (recorded, Array(written)) : (Array(written), recorded)
    guard longer.suffix(shorter.count).elementsEqual(shorter) else { return false }
    return !longer.dropLast(shorter.count).suffix(deputy.count).elementsEqual(deputy)
  }

  /// Returns whether one of two titles is the deputy post of the other: 院长 and 副院长, 党委书记 and 党委副书记.
  private static func isDeputy(_ recorded: [UInt8], _ written: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let (first, second) = (withoutDeputy(recorded), withoutDeputy(Array(written)))
    guard first.isDeputy != second.isDeputy else { return false }
    return first.words.suffix(second.words.count).elementsEqual(second.words)
      || second.words.suffix(first.words.count).elementsEqual(first.words)
  }

  private static func withoutDeputy(_ words: [UInt8]) -> (words: [UInt8], isDeputy: Bool) {
    for i in stride(from: 0, to: words.count, by: 3) where words[i...].starts(with: deputy) {
      return (Array(words[..<i] + words[(i + 3)...]), true)
    }
    return (words, false)
  }

  private static let deputy = Array("副".utf8)

  /// Returns the title that ends at `offset`, unless the preceding text indicates another time.
  private static func title(before offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let text = utf8[max(0, offset - 48)..<offset]
    guard let title = knownTitles.first(where: { text.suffix($0.count).elementsEqual($0) }) else { return nil }
    let start = offset - title.count
    let before = utf8[max(0, start - 12)..<start]
    return otherTimes.contains { before.suffix($0.count).elementsEqual($0) } ? nil : start..<offset
  }

  /// Returns the title that begins at `offset`.
  private static func title(after offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let text = utf8[offset...]
    return knownTitles.first { text.starts(with: $0) }.map { offset..<offset + $0.count }
  }

  /// The titles of leading posts, and longer titles that contain one, longest first.
  private static let knownTitles: [[UInt8]] =
    """
    院长 副院长 常务副院长 院长助理 党委书记 党委副书记 党总支书记 党支部书记 书记 副书记 纪委书记 党组书记 主任 副主任 主任医师 副主任医师 主任护师 \
    副主任护师 主任药师 副主任药师 主任技师 副主任技师 主任委员 副主任委员 科主任 护士长 总护士长 部长 副部长 处长 副处长 科长 副科长 局长 副局长 会长 副会长 \
    理事长 副理事长 主席 副主席 所长 副所长 校长 副校长 秘书长 副秘书长 总会计师
    """
    .split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }.sorted { $0.count > $1.count }

  private static let otherTimes = "原 前 时任 時任 曾任 历任 歷任 拟任 新任 候任 名誉 名譽 荣誉 老 任 代 原任 首任 即将担任"
    .split(separator: " ").map { Array($0.utf8) }
}
