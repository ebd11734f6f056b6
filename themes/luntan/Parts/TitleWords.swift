/// Words of medical headlines that must not be broken, and the typographic traits of characters in titles.
///
/// The list contains only frequent words; a title with other words breaks as usual.
struct TitleWords: Sendable {
  static let shared = TitleWords()

  /// The traits of a character in a title.
  struct Traits: OptionSet {
    let rawValue: UInt16

    /// A mark or particle that must not begin a line.
    static let lineStartProhibited = Traits(rawValue: 1)
    static let numeral = Traits(rawValue: 2)
    /// A measure word, which stays attached to the preceding number.
    static let measureWord = Traits(rawValue: 4)
    /// A mark that opens a quoted name.
    static let opening = Traits(rawValue: 8)
    /// A word between a number and its measure word, as in 十余家.
    static let approximation = Traits(rawValue: 16)

    /// The number of bits that the traits occupy.
    static let bits: UInt16 = 5
  }

  /// For each scalar below U+10000 its traits in the low bits and, above them, the index in ``groups`` of the words
  /// that start with it. A table is used because hashing every character of every title took a tenth of the build time.
  private var table = [UInt16](repeating: 0, count: 0x10000)
  /// Words that start with the same character, longest first; the first group is empty.
  private var groups: [[[UInt32]]] = [[]]

  private init() {
    let words = Self.list.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) }
    for (first, words) in Dictionary(grouping: words, by: { $0[0] }) {
      table[Int(first)] = UInt16(groups.count) << Traits.bits
      groups.append(words.sorted { $0.count > $1.count })
    }
    mark("”’」』》〉），：；、？！。—…·的了着过们", .lineStartProhibited)
    mark("〇零一二三四五六七八九十百千万亿两几", .numeral)
    mark("个家位次件份项条年月日步届批篇部名段种类期分张所点", .measureWord)
    mark("“‘「『《〈（", .opening)
    mark("余多", .approximation)
  }

  private mutating func mark(_ characters: String, _ trait: Traits) {
    for scalar in characters.unicodeScalars { table[Int(scalar.value)] |= trait.rawValue }
  }

  /// Returns the traits of a scalar.
  func traits(of scalar: UInt32) -> Traits {
    Traits(rawValue: scalar < 0x10000 ? table[Int(scalar)] & (1 << Traits.bits - 1) : 0)
  }

  /// Returns the number of characters at the beginning of `text`, which must not be empty, that form a word or a number
  /// with its measure word; 1 if there is neither.
  func length(in text: ArraySlice<UInt32>) -> Int {
    let first = text[text.startIndex]
    guard first < 0x10000, table[Int(first)] != 0 else { return 1 }
    let group = groups[Int(table[Int(first)] >> Traits.bits)]
    return max(1, group.first { text.starts(with: $0) }?.count ?? 0, numberLength(in: text))
  }

  private func numberLength(in text: ArraySlice<UInt32>) -> Int {
    let digits = text.prefix { traits(of: $0).contains(.numeral) }.count
    guard digits > 0 else { return 0 }
    var rest = text.dropFirst(digits)
    if let more = rest.first, traits(of: more).contains(.approximation) { rest = rest.dropFirst() }
    if let measure = rest.first, traits(of: measure).contains(.measureWord) { rest = rest.dropFirst() }
    return text.count - rest.count
  }

  private static let list = """
    党建工作 临床科室 公立医院 中医医院 中医院 人民医院 党支部 党组织 党总支 党委 党建 党员 党课 党风 支部 支委 书记 院长 主任 医生 医师 护士 护理 患者 病人 病房 病区 门诊
    急诊 手术 临床 诊疗 治疗 诊断 康复 健康 卫生 医疗 医学 医药 医保 医患 医德 医风 医务 医联体 医共体 中医药 中医 西医 三甲 三级 二级 疾病 慢性病 慢病 肿瘤
    心脏 儿童 老年 妇幼 影像 检验 药学 药品 药师 疫苗 疫情 防控 公共 基层 社区 乡村 县域 城市 农村 全国 全省 全市 国家 政府 部门 委员会 协会
    学会 大学 学院 医院 附属 附院 分院 院区 院训 科室 学科 专科 专家 人才 青年 干部 职工 团队 先锋 模范 先进 集体 标杆 标兵 示范 典型 案例
    经验 交流 征集 活动 大会 会议 论坛 讲堂 培训 教育 学习 思想 政治 理论 文化 精神 价值 作风 清廉 廉洁 纪检 监督 巡察 审计 治理 管理 制度
    机制 体系 系统 体制 改革 创新 发展 高质量 质量 安全 服务 满意度 满意 水平 能力 提升 提高 推进 推动 促进 加强 引领 融合 落实 实施 执行 开展
    举行 举办 召开 启动 建设 建成 打造 构建 创建 培育 评选 评审 表彰 入选 获奖 荣获 公布 发布 印发 通知 公告 意见 办法 方案 规划 规定 条例 政策
    文件 标准 准则 行为 指标 考核 绩效 评价 评估 数据 信息化 信息 智慧 数字 互联网 平台 项目 工作 工程 任务 问题 思路 方法 路径 模式 品牌 样板 堡垒
    攻坚 单位 企业 机构 行业 社会 组织 保障 成果 成效 作品 名称 名单 故事 人物 访谈 对话 专栏 专业 业务 部分 时间 历史 时代 今年 去年 年度 如何 怎样 怎么
    为什么 什么 自己 我们 他们 大家 优秀 优质 重点 重要 关键 核心 基本 全面 深入 持续 精细化 规范化 标准化 一体化 现代化 常态化 同质化 现代 科学 技术 科技
    科研 研究 实践 探索 责任 使命 担当 初心 红色 主题 主体 资源 结构 功能 环境 人员 群众 人民 百姓 家庭 生命 生活 身边 一线 前沿 国际 中国 北京 上海
    天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 内蒙古
    协和 华西 同济 湘雅 瑞金 仁济 华山 齐鲁 西京 鼓楼 阜外 安贞 天坛 宣武 同仁 积水潭 广安门 中日友好 内科 外科 产科 儿科 眼科 骨科 妇产 口腔 重症 急救 感染
    传染病 罕见病 糖尿病 高血压 冠心病 脑卒中 心血管 白血病 肺癌 乳腺癌 艾滋病 结核病 肝炎 流感 呼吸 消化 透析 移植 器官
    行动 计划 清单 权力 出处 查到 列出 列进 足迹 心愿 答卷 读懂 讲清 谈起 说起 走进 来自 关于 以及 并且 不是 没有 可以 应当 必须 已经
    """
}
