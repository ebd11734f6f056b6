import Names

/// Converts Traditional to Simplified Chinese.
package enum ScriptConversion {
  /// Returns `text` in Simplified characters. Some Traditional characters stay unchanged in certain words, which
  /// depends on the context.
  package static func simplified(_ text: String) -> String {
    let source = Array(text.unicodeScalars)
    guard source.contains(where: { ScriptFolding.simplified($0.value) != $0.value }) else { return text }
    var result = String.UnicodeScalarView()
    for (index, scalar) in source.enumerated() {
      if isUnchanged(scalar, at: index, in: source) {
        result.append(scalar)
      } else {
        result.append(Unicode.Scalar(ScriptFolding.simplified(scalar.value)) ?? scalar)
      }
    }
    return String(result)
  }

  /// Whether more than 2% of the Han characters in `text` are Traditional.
  package static func isTraditional(_ text: String) -> Bool {
    var (all, traditional) = (0, 0)
    for scalar in text.unicodeScalars where scalar.value >= 0x3400 {
      all += 1
      // These characters occur in both scripts.
      if unchangedWords[scalar] == nil, ScriptFolding.simplified(scalar.value) != scalar.value { traditional += 1 }
    }
    return all >= minimumSampleSize && traditional * 50 > all
  }

  /// The minimum sample size for a reliable result, in Han characters.
  private static let minimumSampleSize = 60

  /// Whether the character at `index` is part of a word in which it stays unchanged.
  private static func isUnchanged(_ scalar: Unicode.Scalar, at index: Int, in text: [Unicode.Scalar]) -> Bool {
    guard let words = unchangedWords[scalar] else { return false }
    return words.contains { word in
      guard let offset = word.firstIndex(of: scalar), index >= offset, index - offset + word.count <= text.count else {
        return false
      }
      return text[(index - offset)..<(index - offset + word.count)].elementsEqual(word)
    }
  }

  private static let unchangedWords: [Unicode.Scalar: [[Unicode.Scalar]]] = {
    let words: [Unicode.Scalar: String] = [
      "著": "著名 著作 著者 著述 著稱 著称 著有 著錄 著录 著書 著书 名著 專著 专著 編著 编著 論著 论著 譯著 译著 顯著 显著 昭著 卓著 土著 原著 巨著 拙著 合著 新著",
      "乾": "乾隆 乾坤 乾陵 乾縣 乾县 乾安 乾寧 乾宁 乾嘉", "瞭": "瞭望",
    ]
    return words.mapValues { $0.split(separator: " ").map { Array($0.unicodeScalars) } }
  }()
}
