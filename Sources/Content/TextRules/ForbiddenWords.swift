import Markdown
import Names

/// The words of medical advertising, and the terms in which they are none.
///
/// Of words that begin at one place the longest is found, and of words that overlap the first, so a term that holds a word
/// keeps it from being found: 首选药物 is no 首选, and 不能根治 no 根治. Both scripts are read as one.
enum ForbiddenWords {
  /// What finds the words; terms that are let pass have numbers below zero.
  static let matcher: any TextMatcher = MentionAutomaton(
    words.map { ($0, 0) } + terms.map { ($0, -1) })

  /// Words that promise a cure or a rank.
  private static let words = [
    "根治", "治愈率", "首选", "药到病除", "包治百病", "永不复发", "无效退款", "祖传秘方", "彻底治愈", "百分之百有效", "无毒副作用",
  ]

  /// Terms of medicine, statistics and computers, and sentences that deny what the word promises.
  private static let terms = [
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
