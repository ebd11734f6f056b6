import Bytes
import Markdown
import Names

/// The words forbidden in medical advertising, the terms that contain such words legitimately, and the words of spam,
/// which are reported only in combination.
///
/// Matching is leftmost-longest, so that a term suppresses a word within it: 首选药物 does not match 首选, and 不能根治 does not
/// match 根治. Simplified and Traditional characters match each other. 首选 is an offer only if it ends the clause or a
/// provider follows: 首选某某医院 is one, but 首选工具, 二甲双胍为首选 and the quoted word “首选” are not.
struct ForbiddenWords: TextMatcher {
  /// The matcher for the words; permitted terms have negative identifiers.
  static let matcher: any TextMatcher = ForbiddenWords()

  /// The identifier of 首选.
  private static let firstChoiceIdentifier = 1
  private let automaton = MentionAutomaton(
    words.map { ($0, 0) } + [("首选", firstChoiceIdentifier)] + permittedTerms.map { ($0, -1) }
      + contacts.flatMap { words, kind in words.map { ($0, kind) } }
      + spam.enumerated().map { ($1, SpamLines.firstIdentifier + $0) })

  func forEachMatch(in utf8: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>, Int) -> Void) {
    automaton.forEachMatch(in: utf8) { range, number in
      found(range, number == Self.firstChoiceIdentifier && !Self.isOffer(range, in: utf8) ? -1 : number)
    }
  }

  /// Returns whether the word 首选 at `range` is an offer: it ends the clause, or the clause names a provider.
  private static func isOffer(_ range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = range.upperBound
    while end < utf8.count, end - range.upperBound < 48, case let (scalar, length) = UTF8Scalars.decode(utf8, at: end),
      Han.contains(scalar) || isLatin(scalar)
    {
      end += length
    }
    let clause = utf8[range.upperBound..<end]
    guard clause.allSatisfy({ $0 == 0x20 }) else { return namesProvider(clause) }
    guard let before = UTF8Scalars.decode(utf8, before: range.lowerBound)?.scalar else { return true }
    let after = end < utf8.count ? UTF8Scalars.decode(utf8, at: end).scalar : 0
    // “首选” and `首选` merely quote the word.
    if isOpeningQuote(before), after == 0x60 || isOpeningQuote(after &- 1) { return false }
    // 某某医院为首选, but 二甲双胍为首选.
    guard before == 0x4E3A || before == 0x70BA else { return true }
    return namesProvider(utf8[clauseStart(before: range.lowerBound, in: utf8)..<range.lowerBound])
  }

  /// Returns the start of the clause before `offset`.
  private static func clauseStart(before offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var start = offset
    while offset - start < 48, let (scalar, length) = UTF8Scalars.decode(utf8, before: start),
      Han.contains(scalar) || isLatin(scalar)
    {
      start -= length
    }
    return start
  }

  private static func namesProvider(_ clause: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    providers.contains { provider in clause.indices.contains { clause[$0...].starts(with: provider.utf8) } }
  }

  /// Returns whether the scalar is “, ‘, 「, 『 or a backtick. All but the backtick are closed by the next scalar value.
  private static func isOpeningQuote(_ scalar: UInt32) -> Bool {
    [0x201C, 0x2018, 0x300C, 0x300E, 0x60].contains(scalar)
  }

  private static func isLatin(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  /// The words for providers that may be advertised, in both scripts.
  private static let providers = [
    "医院", "醫院", "门诊", "門診", "诊所", "診所", "科室", "专家", "專家", "名医", "名醫", "医生", "醫生", "大夫", "教授", "主任", "中心", "机构", "機構",
    "品牌", "团队", "團隊", "之地", "之选", "之選", "我院", "本院", "我们", "我們", "这里", "這裡", "本店",
  ]

  /// The words that promise a cure.
  private static let words = [
    "根治", "治愈率", "药到病除", "包治百病", "永不复发", "无效退款", "祖传秘方", "彻底治愈", "百分之百有效", "无毒副作用",
  ]

  /// The words that introduce contact details of a hospital; see ``ClinicContacts``.
  private static let contacts: [([String], Int)] = [
    (
      [
        "咨询电话", "预约电话", "门诊电话", "急诊电话", "就诊电话", "挂号电话", "联系电话", "健康热线", "咨询热线", "服务热线", "预约热线", "就医热线", "科室电话", "医院电话",
      ], ClinicContacts.telephone
    ),
    (["医院地址", "门诊地址", "就诊地址", "来院路线", "乘车路线", "来院地址", "科室地址", "诊所地址", "出诊地点"], ClinicContacts.address),
    (["扫码预约", "扫码挂号", "扫码咨询", "预约二维码", "挂号二维码", "咨询二维码", "公众号二维码", "长按识别二维码", "添加医生微信"], ClinicContacts.code),
  ]

  /// The words in lines injected into hacked pages: gambling, forged documents and similar offers.
  private static let spam = [
    "博彩", "六合彩", "时时彩", "百家乐", "老虎机", "娱乐城", "真人娱乐", "真人荷官", "新葡京", "威尼斯人", "北京赛车", "彩票平台", "棋牌游戏", "棋牌平台", "体育投注",
    "在线投注", "足球投注", "投注网", "下注", "赌场", "开户送", "注册送", "彩金", "返水", "代开发票", "开发票", "办证", "刻章", "代办证件", "裸聊", "一夜情",
    "成人视频", "成人电影", "迷药", "私服", "网赚", "刷单", "贷款秒批",
  ]

  /// The legitimate terms of medicine, statistics and computing, and phrases that negate the promise.
  private static let permittedTerms = [
    "根治术", "根治手术", "根治性", "根治切除", "根治量", "根治剂量", "根治方案", "根治疗法", "根治治疗", "根治幽门", "无法根治", "不能根治", "不可根治", "难以根治", "难于根治",
    "未能根治",
    "不可能根治", "很难根治", "不易根治", "能否根治", "根治率", "前列腺癌根治", "胃癌根治", "肺癌根治", "直肠癌根治", "结肠癌根治", "乳腺癌根治", "宫颈癌根治", "膀胱癌根治",
    "首选项", "首选药",
    "首选的药", "首选治疗", "首选疗法", "首选的治疗", "首选方案", "首选的方案", "首选方法", "首选的方法", "首选术式", "首选手术", "首选检查", "首选的检查", "首选影像", "首选抗",
    "首选用药", "首选给药",
    "首选途径", "首选部位", "首选材料", "首选口服", "首选静脉", "首选保守", "首选一线", "首选语言", "首选字体", "首选地址", "首选联系", "首选标签", "首选名称", "首选术语",
    "首选格式", "首选服务器",
    "首选网络", "首选设置", "首选大小", "首选宽度", "首选高度", "首选位置", "首选行为", "首选操作", "首选值", "首选国家", "首选时间", "首选设备", "首选应用", "首选编码",
    "首选浏览器", "首选颜色",
    "首选单位", "首选志愿", "首选科目", "首选公钥", "首选密钥", "首选的软件", "首选的文字",
  ]
}
