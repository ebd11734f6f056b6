import Bytes

/// Recognises names too generic to be matched in text.
package enum GenericName {
  /// Whether a hospital's name states only the kind of hospital, or is too short: fewer than three Han characters, unless
  /// three letters or digits are among them (`301医院`), or fewer than five letters or digits alone (`PUMCH`).
  ///
  /// A generic name is a kind (`中心医院`), optionally preceded by an administrative level (`市中心医院`) and a number
  /// (`第一人民医院`, `市第一医院`).
  package static func isGenericHospitalName(_ name: String) -> Bool {
    var phrase = MentionAlphabet.foldedScalars(of: name)[...]
    guard isLong(phrase) else { return true }
    guard phrase.count <= maximumLength else { return false }
    if let first = phrase.first, levels.contains(first) { phrase.removeFirst() }
    if phrase.first == ordinal {
      phrase.removeFirst()
      while let first = phrase.first, numerals.contains(first) { phrase.removeFirst() }
    }
    return kinds.contains(Array(phrase))
  }

  /// Whether a person's name is too short to be matched in text: a single Han character, or no Han and fewer than six
  /// letters.
  package static func isGenericPersonName(_ name: String) -> Bool {
    let folded = MentionAlphabet.foldedScalars(of: name)
    let han = han(folded[...])
    return han == 0 ? folded.count < 6 : han < 2
  }

  private static func isLong(_ phrase: ArraySlice<UInt32>) -> Bool {
    let letters = phrase.count(where: MentionAlphabet.isWord)
    return switch han(phrase) {
    case 0: letters >= 5
    case 1, 2: letters >= 3
    default: true
    }
  }

  private static func han(_ scalars: ArraySlice<UInt32>) -> Int {
    scalars.reduce(0) { Han.contains($1) ? $0 + 1 : $0 }
  }

  private static let maximumLength = 12
  private static let levels: Set<UInt32> = Set("省市县区州盟旗镇".unicodeScalars.map(\.value))
  private static let ordinal = ("第" as Unicode.Scalar).value
  private static let numerals: Set<UInt32> = Set("一二三四五六七八九十0123456789".unicodeScalars.map(\.value))

  /// The kinds of hospitals, without level and number.
  private static let kinds: Set<[UInt32]> = Set(
    [
      "医院", "人民医院", "中心医院", "中医院", "中医医院", "中西医结合医院", "附属医院", "总医院", "综合医院", "专科医院", "公立医院",
      "立医院", "级医院", "三甲医院", "军区总医院", "军区医院", "陆军医院", "海军医院", "空军医院", "武警医院", "职工医院", "矿务局医院", "铁路医院",
      "妇幼保健院", "妇幼保健医院", "妇幼医院", "妇产科医院", "妇产医院", "妇女儿童医院", "妇儿医院", "儿童医院", "口腔医院", "眼科医院",
      "肿瘤医院", "胸科医院", "骨科医院", "骨伤医院", "皮肤病医院", "传染病医院", "结核病医院", "精神病医院", "精神卫生中心", "脑科医院",
      "康复医院", "老年病医院", "老年医院", "心血管病医院", "肛肠医院", "急救中心", "民族医院", "蒙医医院", "藏医院", "维吾尔医医院",
      "中医药大学附属医院", "医科大学附属医院", "医学院附属医院", "大学附属医院", "附属人民医院", "附属中医院", "附属儿童医院", "附属口腔医院",
      "附属肿瘤医院", "临床医院", "临床医学院", "卫生院", "社区医院", "社区卫生服务中心", "卫生服务中心", "互联网医院", "定点医院", "方舱医院",
    ].map { $0.unicodeScalars.map(\.value) })
}
