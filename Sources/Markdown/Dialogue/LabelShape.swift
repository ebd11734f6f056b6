import Bytes

/// What a label's words look like.
enum LabelShape: Equatable {
  /// A name, a post, or an ordinal label that identifies a person: 王强, 张教授, 甲, Dr. Smith.
  case name
  /// Two or three Han characters that may or may not be a name.
  case possibleName
  /// A longer phrase that is unlikely to be a name unless it recurs.
  case phrase
  /// Anything else: a heading, a number, part of a sentence.
  case other

  /// Classifies `label`, which contains neither colon nor markup.
  init(of label: String) {
    let words = Self.withoutParenthetical(label)
    let scalars = Array(words.unicodeScalars)
    guard !scalars.isEmpty, scalars.count <= 24, !LabelWords.headings.contains(words), !Self.isOrdinal(scalars) else {
      self = .other
      return
    }
    if LabelWords.ordinalLabels.contains(words) {
      self = .name
    } else if scalars.allSatisfy({ Han.contains($0.value) || $0 == "·" || Characters.isSpace($0.value) }) {
      self = Self.chinese(words, scalars)
    } else {
      self = Self.isLatinName(words) ? .name : .other
    }
  }

  /// Returns the label without a trailing parenthetical: 王强 for 王强（副院长）.
  static func withoutParenthetical(_ label: String) -> String {
    guard let last = label.unicodeScalars.last, last == "）" || last == ")",
      let open = label.unicodeScalars.firstIndex(where: { $0 == "（" || $0 == "(" })
    else { return label }
    var name = label[..<open]
    while name.unicodeScalars.last == " " { name.unicodeScalars.removeLast() }
    return String(name)
  }

  /// Returns the label without surrounding white space, leading ornaments, and the brackets of `【主持人】`.
  static func trimmed(_ label: String) -> String {
    var scalars = label.unicodeScalars[...]
    func trimSpace() {
      scalars = scalars.drop { Characters.isSpace($0.value) || isOrnament($0.value) }
      while let last = scalars.last, Characters.isSpace(last.value) { scalars.removeLast() }
    }
    trimSpace()
    if scalars.first == "【", scalars.last == "】", scalars.count > 2 {
      scalars = scalars.dropFirst().dropLast()
      trimSpace()
    }
    return String(scalars)
  }

  /// Whether `scalar` is an ornament that may start a turn: ■, ▲, ●, ◆, ★.
  static func isOrnament(_ scalar: UInt32) -> Bool {
    (0x25A0...0x25FF).contains(scalar) || scalar == 0x2605 || scalar == 0x2606
  }

  /// Returns the label in the form used for comparison: without white space between Han characters, as in 王　强.
  static func normalized(_ label: String) -> String {
    let isHan = label.unicodeScalars.allSatisfy { Han.contains($0.value) || Characters.isSpace($0.value) }
    guard isHan else { return label }
    return String(String.UnicodeScalarView(label.unicodeScalars.filter { !Characters.isSpace($0.value) }))
  }

  private static func chinese(_ words: String, _ scalars: [Unicode.Scalar]) -> LabelShape {
    // Compare bytes, not characters, so that an ending matches exactly as written.
    let bytes = Array(words.utf8)
    if scalars.count > 1, LabelWords.reportingVerbs.contains(where: { bytes.ends(with: $0) }) { return .other }
    let name = scalars.filter { !Characters.isSpace($0.value) }
    if name.count <= 8 {
      if LabelWords.posts.contains(where: { bytes.ends(with: $0) }) { return .name }
      if scalars.dropFirst().dropLast().contains("·") { return .name }
      if isPersonalName(name) { return .name }
    }
    if endsWithPostAndName(name) { return .name }
    switch name.count {
    case 2...3: return .possibleName
    case 4...8: return .phrase
    default: return .other
    }
  }

  /// Whether a post or an institution precedes a name: 华西医院院长李为民.
  private static func endsWithPostAndName(_ scalars: [Unicode.Scalar]) -> Bool {
    (2...4).contains { count in
      scalars.count > count + 1 && isPersonalName(Array(scalars.suffix(count)))
        && isPost(String(String.UnicodeScalarView(scalars.dropLast(count))).utf8)
    }
  }

  /// Whether `label` is `name` preceded or followed by a post or an institution: 宋树立书记, 党委书记宋树立.
  static func isName(_ name: String, withPostIn label: String) -> Bool {
    let (name, label) = (Array(name.utf8), Array(label.utf8))
    guard name.count < label.count else { return false }
    if label.starts(with: name) { return isPost(label[name.count...]) }
    return label.suffix(name.count).elementsEqual(name) && isPost(label.dropLast(name.count))
  }

  /// Whether the words end with a post or an institution.
  private static func isPost(_ words: some Sequence<UInt8>) -> Bool {
    let bytes = words.filter { $0 != 0x20 }
    return (LabelWords.posts + LabelWords.institutions).contains { bytes.ends(with: $0) }
  }

  /// Whether the Han characters are a full name or a familiar form of a surname: 邬亮, 欧阳小华, 小王, 王某某.
  private static func isPersonalName(_ scalars: [Unicode.Scalar]) -> Bool {
    let bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
    switch scalars.count {
    case 2:
      return LabelWords.surnames.contains(scalars[0])
        || ["小", "老", "阿"].contains(scalars[0]) && LabelWords.surnames.contains(scalars[1])
    case 3: return LabelWords.surnames.contains(scalars[0])
    case 4: return LabelWords.compoundSurnames.contains { bytes.starts(with: $0.utf8) }
    default: return false
    }
  }

  /// Whether the words are one to three capitalised words, at least one with a lowercase letter: `Smith`,
  /// `Dr. John Smith`; not `DRG`.
  private static func isLatinName(_ words: String) -> Bool {
    let parts = words.utf8.split(separator: UInt8(ascii: " "))
    guard (1...3).contains(parts.count) else { return false }
    var hasSmallLetter = false
    for part in parts {
      guard let first = part.first, (0x41...0x5A).contains(first) else { return false }
      for byte in part.dropFirst() {
        switch byte {
        case 0x61...0x7A: hasSmallLetter = true
        case 0x41...0x5A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'"), 0x80...: break
        default: return false
        }
      }
    }
    return hasSmallLetter
  }

  /// Whether the words are an ordinal or a number: 第一, 其二, 三是, 一, 12, 第三部分.
  private static func isOrdinal(_ scalars: [Unicode.Scalar]) -> Bool {
    var rest = scalars[...]
    let isMarked = rest.first == "第" || rest.first == "其"
    if isMarked { rest.removeFirst() }
    let numerals = rest.prefix { isNumeral($0) }.count
    rest.removeFirst(numerals)
    guard numerals > 0 else { return false }
    if rest.count == 1, let last = rest.first, ["是", "来", "來", "则", "則", "要", "为", "為"].contains(last) { return true }
    return rest.isEmpty || isMarked && rest.count <= 4
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "零", "〇", "两", "壹", "贰", "叁", "0"..."9", "①"..."⑳": true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether the bytes end with those of `ending`.
  fileprivate func ends(with ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
