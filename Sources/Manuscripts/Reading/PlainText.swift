/// Splits plain text into paragraphs.
enum PlainText {
  /// Returns the paragraphs of `text`.
  ///
  /// A paragraph begins after an empty line, at an indented line, after a line that ends a sentence or is too short to
  /// have been wrapped, and at a numbered line. Every other line continues the previous one.
  static func blocks(of text: String) -> [PandocBlock] {
    var paragraphs: [[String]] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.trimmingBlanks
      guard !words.isEmpty else {
        isOpen = false
        continue
      }
      if isOpen, let last = paragraphs.last?.last, isContinuation(of: last, in: line, words) {
        paragraphs[paragraphs.count - 1].append(words)
      } else {
        paragraphs.append([words])
      }
      isOpen = true
    }
    return paragraphs.map { lines in
      .paragraph(Array(lines.map { [PandocInline.text($0)] }.joined(separator: [.softBreak])))
    }
  }

  private static func isContinuation(of last: String, in line: Substring, _ words: String) -> Bool {
    let isIndented = line.unicodeScalars.first == "\u{3000}" || line.hasPrefix("  ") || line.hasPrefix("\t")
    guard !isIndented, last.unicodeScalars.count >= minimumWrappedLength, HeadingNumber(words) == nil else {
      return false
    }
    return last.unicodeScalars.last.map { !sentenceEnds.contains($0) } ?? false
  }

  /// The minimum length of a line that a program wrapped, in characters.
  private static let minimumWrappedLength = 16
  private static let sentenceEnds: Set<Unicode.Scalar> = Set("。！？…：；”’）】》」』.!?:;".unicodeScalars)
}

/// The number that a heading begins with: `一、`, `（一）`, `第一章`.
struct HeadingNumber: Equatable {
  /// The depth of the heading: 0 for `一、`.
  let depth: Int

  /// Parses the number at the beginning of `text`, or returns nil if there is none.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    func run(from start: Int) -> Int { scalars[start...].prefix { Self.digits.contains($0) }.count }
    guard let first = scalars.first else { return nil }
    if "（(".unicodeScalars.contains(first), scalars.count > 2 {
      let count = run(from: 1)
      guard count > 0, scalars.count > count + 1, "）)".unicodeScalars.contains(scalars[count + 1]) else { return nil }
      depth = 1
    } else if first == "第" {
      let count = scalars.count > 1 ? run(from: 1) : 0
      guard count > 0, scalars.count > count + 1, "章节部编篇".unicodeScalars.contains(scalars[count + 1]) else {
        return nil
      }
      depth = 0
    } else {
      let count = run(from: 0)
      guard count > 0, scalars.count > count + 1, "、，,．.".unicodeScalars.contains(scalars[count]) else { return nil }
      depth = 0
    }
  }

  private static let digits: Set<Unicode.Scalar> = Set("一二三四五六七八九十百".unicodeScalars)
}

extension StringProtocol {
  /// The string without leading and trailing white space, including full-width spaces and zero-width characters.
  var trimmingBlanks: String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !isBlank($0) }), let end = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[start...end]))
  }
}
