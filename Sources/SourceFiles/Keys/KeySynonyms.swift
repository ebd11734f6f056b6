import Diagnostics

/// The synonyms that editors write for keys and choices: in Chinese, in pinyin, or as other generators name them.
package enum KeySynonyms {
  /// Returns the key among `keys` that `written` means, by synonym, else by spelling; nil if none is close.
  package static func key(for written: String, among keys: some Sequence<String>) -> String? {
    let candidates = Set(keys)
    let folded = written.lowercased()
    if let meant = self.keysBySynonym[folded]?.first(where: candidates.contains) { return meant }
    return Suggestion.nearest(to: written, in: candidates)
  }

  /// Returns the choice among `choices` that `written` means, by synonym, else by spelling; nil if none is close.
  package static func choice(for written: String, among choices: [String]) -> String? {
    if let meant = choicesBySynonym[written.lowercased()]?.first(where: choices.contains) { return meant }
    return Suggestion.nearest(to: written, in: choices)
  }

  /// The keys for each synonym; the first one that the file may have wins.
  private static let keysBySynonym: [String: [String]] = {
    var keys: [String: [String]] = [:]
    for (key, words) in synonymsByKey {
      for word in words.split(separator: " ") { keys[String(word), default: []].append(key) }
    }
    return keys
  }()

  private static let synonymsByKey: KeyValuePairs<String, String> = [
    "title": "标题 題目 标題 標題 题目 题名 名称 职务 名字 文字 name headline biaoti",
    "name": "姓名 名字 名称 医院名称 医院名 单位 title xingming mingcheng",
    "date": "日期 時間 时间 发布日期 发布时间 发表日期 published pubdate riqi",
    "updated": "更新 更新日期 更新时间 修改日期 modified lastmod",
    "subtitle": "副标题 副题 副標題",
    "kicker": "引题 肩题 眉题",
    "corrections": "更正 勘误 订正 correction errata",
    "column": "栏目 欄目 分类 频道 category categories section lanmu",
    "category": "类别 分类 奖项类别",
    "kind": "体裁 类型 文体 type",
    "type": "类型 类别",
    "summary": "摘要 简介 导语 提要 description excerpt abstract zhaiyao",
    "description": "描述 简介 介绍",
    "authors": "作者 撰文 撰稿 文字 author writer writers by zuozhe",
    "credits": "记者 整理 摄影 摄像 供图 reporter reporters photographer photographers",
    "correspondents": "通讯员 通訊員",
    "editors": "编辑 責任編輯 责任编辑 责编 editor bianji",
    "reviewers": "审核 审核人 审稿 审校 reviewer",
    "source": "来源 來源 出处 稿源 laiyuan",
    "source_title": "来源 出处 来源标题",
    "source_url": "网址 来源网址 出处网址 链接 原文网址",
    "original_title": "原标题 原题",
    "original_author": "原作者",
    "original": "原创",
    "reprint": "转载",
    "organisers": "主办 主办单位 承办 organizers organizer",
    "hospitals": "医院 醫院 hospital yiyuan",
    "hospital": "医院 医院名称 单位 name",
    "people": "人物 人员 person renwu",
    "person": "人员 人物 姓名 获奖人 获奖者 个人",
    "branch": "支部 党支部 科室 部门",
    "work": "作品 案例 项目",
    "awards": "奖项 荣誉 award",
    "documents": "文件 政策 document",
    "series": "系列 专题",
    "tags": "标签 標籤 关键词 keywords keyword tag biaoqian",
    "cover": "封面 题图 头图 配图 image images picture pic photo fengmian",
    "video": "视频 film movie",
    "attachments": "附件 files attachment fujian",
    "speakers": "发言人 嘉宾 主持人 speaker",
    "lang": "语言 language",
    "language": "语言 lang",
    "slug": "网址 短名 permalink url",
    "url": "网址 链接 地址 link href",
    "aliases": "别名 旧网址 alias redirects",
    "draft": "草稿 caogao",
    "publish": "定时发布 发布时间 publishdate",
    "expires": "过期 截止 到期 撤下 expirydate",
    "access": "权限 访问 可见 会员 访问权限 visibility",
    "audience": "受众 读者群 面向",
    "toc": "目录",
    "id": "编号 代码 文件名",
    "short": "简称",
    "former": "曾用名 原名 旧名",
    "pinyin": "拼音",
    "province": "省份 省 省市 所在省",
    "city": "城市 市 地市",
    "grade": "等级 级别 医院等级",
    "level": "级别 等级",
    "website": "网站 官网 网址 主页",
    "posts": "职务 任职 履历 post position",
    "organisation": "单位 机构 organization",
    "from": "起 开始 自 start",
    "to": "止 结束 至 end",
    "issuer": "颁发单位 发文机关 发布单位 主办",
    "number": "文号 发文字号",
    "declared": "公布 公布数 数量 总数 total count",
    "navigation": "导航 nav menu menus",
    "footer": "页脚",
    "base_url": "网址 网站地址 域名 url baseurl",
    "timezone": "时区",
    "tagline": "口号",
    "theme": "主题",
    "rules": "规则",
    "icp": "备案号 icp备案 icp备案号 beian",
    "police": "公安备案 公安备案号",
    "contact": "联系 联系方式 联系电话 电话",
    "copyright": "版权",
    "disclaimer": "声明 免责声明",
    "links": "链接",
    "friends": "友情链接",
    "role": "角色 身份 分工",
    "label": "称呼",
    "text": "内容 正文 来信 content",
    "reply": "回复 答复",
    "file": "文件 图片",
    "alt": "替代文字 图片说明",
    "caption": "图注 图说 说明",
    "credit": "摄影 供图",
    "poster": "封面",
    "version": "版本",
    "purpose": "目的",
  ]

  private static let choicesBySynonym: [String: [String]] = [
    "文章": ["article"], "访谈": ["interview"], "专访": ["interview"], "圆桌": ["roundtable"], "案例": ["case"],
    "公告": ["notice"], "通知": ["notice"], "会员": ["members"], "member": ["members"], "公开": ["public"],
    "所有人": ["public"], "主持": ["host"], "主持人": ["host"], "嘉宾": ["guest"], "国家": ["national"], "国家级": ["national"],
    "省级": ["provincial"], "市级": ["municipal"], "其他": ["other"], "关": ["off"], "关闭": ["off"], "false": ["off", "false"],
    "否": ["off", "false"], "no": ["off", "false"], "忽略": ["off"], "警告": ["warning"], "warn": ["warning"],
    "提示": ["warning"], "错误": ["error"], "报错": ["error"], "是": ["true"], "允许": ["allow"], "保留": ["allow"],
    "去掉": ["drop"],
  ]
}
