import Bytes
import Diagnostics

extension TypographyCheck {
  /// Returns the fault of a half-width mark at `i` after a Han character or a mark that closes Chinese text.
  func halfWidthMark(at i: Int, _ leaf: LeafBlock) -> TextFault? {
    guard let before = letter(before: i, in: leaf), Han.contains(before.scalar) || closesChinese(before, leaf),
      isPunctuation(at: i, leaf)
    else { return nil }
    let next = scalar(at: i + 1, in: leaf)
    // A lone question mark between two Han characters is either a question or the remains of a lost character.
    if source[i] == UInt8(ascii: "?"), Han.contains(next), !isQuestion(before: before.end, leaf) {
      let isWord = isHan(before: before.end - 3, leaf) || Han.contains(scalar(at: i + 4, in: leaf))
      return isWord ? TextFault(problem: .lostCharacter, range: i..<i + 1) : nil
    }
    guard !isReference else { return nil }
    var end = i
    var replacement: [UInt8] = []
    repeat {
      replacement += Self.fullWidth(source[end])
      end += 1
    } while end < leaf.range.upperBound && isEmphatic(source[i]) && isEmphatic(source[end])
      && isPunctuation(at: end, leaf)
    let problem = Problem.halfWidthMark(
      String(decoding: [source[i]], as: UTF8.self), String(decoding: Self.fullWidth(source[i]), as: UTF8.self))
    // The space that follows ASCII punctuation; one before markup or at the end of a line may be significant.
    let isSpaced = end + 1 < leaf.range.upperBound && source[end] == 0x20 && beginsWord(scalar(at: end + 1, in: leaf))
    return TextFault(
      problem: problem, range: i..<i + 1, edited: i..<(isSpaced ? end + 1 : end), replacement: replacement)
  }

  /// Whether the mark at `i` is punctuation, not part of an image, an emoticon, a run of lost characters or a pinyin
  /// note.
  private func isPunctuation(at i: Int, _ leaf: LeafBlock) -> Bool {
    let next = i + 1 < leaf.range.upperBound ? source[i + 1] : 0
    switch source[i] {
    case UInt8(ascii: "!"): return next != UInt8(ascii: "[")
    case UInt8(ascii: "?"):
      return next != UInt8(ascii: "?") && source[i - 1] != UInt8(ascii: "?")
        && PinyinNote.end(of: i + 1, in: source) == nil
        && !PinyinNote.endsOpenNote(before: i, in: source)
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      return ![UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: ")"), UInt8(ascii: "D"), UInt8(ascii: "/")].contains(
        next)
    default: return true
    }
  }

  private func isHan(before offset: Int, _ leaf: LeafBlock) -> Bool {
    offset > leaf.range.lowerBound
      && UTF8Scalars.decode(source, before: offset).map { Han.contains($0.scalar) } ?? false
  }

  private func isEmphatic(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") }

  /// Whether a mark closes Chinese text: 》 ） 」 』 】, or ” ’ after a Chinese character or mark.
  private func closesChinese(_ mark: (scalar: UInt32, end: Int), _ leaf: LeafBlock) -> Bool {
    switch mark.scalar {
    case 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09: return true
    case 0x201D, 0x2019: return letter(before: mark.end - 3, in: leaf).map { Self.isChinese($0.scalar) } ?? false
    default: return false
    }
  }

  /// Whether `scalar` begins a word or is an opening mark.
  private func beginsWord(_ scalar: UInt32) -> Bool {
    Letters.contains(scalar) || [0x201C, 0x2018, 0x300A, 0x300C, 0x300E, 0xFF08].contains(scalar)
  }

  /// Whether the clause that ends at `end` contains a question word.
  private func isQuestion(before end: Int, _ leaf: LeafBlock) -> Bool {
    var start = end
    while start > leaf.range.lowerBound, end - start < 120,
      let (scalar, length) = UTF8Scalars.decode(source, before: start),
      Han.contains(scalar) || scalar == 0x20 || (0x30...0x7A).contains(scalar)
    {
      start -= length
    }
    let clause = source[start..<end]
    return Self.questionWords.contains { word in
      clause.indices.contains { clause[$0] == word[0] && clause[$0...].starts(with: word) }
    }
  }

  private static let questionWords = "吗 呢 吧 么 嗎 麼 谁 誰 哪 怎 几 幾 多少 何 是否 能否 可否 有没有 有沒有 是不是 要不要 能不能 行不行"
    .split(separator: " ").map { Array($0.utf8) }

  /// The full-width form of an ASCII mark: ， ： ； ！ ？.
  private static func fullWidth(_ byte: UInt8) -> [UInt8] { [0xEF, 0xBC, byte + 0x60] }

  /// Returns the fault of a pinyin note whose parenthesis opens at `i`; see ``Damage``.
  func pinyinNote(at i: Int, _ leaf: LeafBlock) -> TextFault? {
    guard let (scalar, _) = UTF8Scalars.decode(source, before: i), i > leaf.range.lowerBound, Han.contains(scalar),
      let end = PinyinNote.end(of: i + 1, in: source), end < leaf.range.upperBound,
      end + 1 >= source.count || source[end + 1] != UInt8(ascii: "?")
    else { return nil }
    return TextFault(problem: .pinyinNote, range: i..<end + 1, edited: i..<end + 1)
  }
}
