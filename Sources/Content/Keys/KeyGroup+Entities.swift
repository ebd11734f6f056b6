import Diagnostics
import SourceFiles

extension KeyGroup {
  static let column = KeyGroup(
    "column", zh: "栏目 columns/名称.md", en: "a column, columns/ID.md",
    [
      .init("title", .text, zh: "栏目名，必填", en: "The title; required.", "title: 典型案例"),
      .init("summary", .text, zh: "一句话介绍", en: "The summary.", "summary: 各地的做法。"),
      .init(
        "order", .number, zh: "排列次序，小的在前",
        en: "The position among the columns; low numbers come first.", "order: 10"),
      .init("pinned", .text, zh: "置顶的文章", en: "The article pinned to the top.", "pinned: 2022/06/opening"),
      .init("parts", .names, zh: "下属栏目", en: "The columns that belong to this one.", "parts: [cases, interviews]"),
      .init("aliases", .words, zh: "别名", en: "The aliases.", "aliases: [案例]"),
      .init(
        "note", .text, zh: "每篇文章末尾的说明",
        en: "A note at the end of each article of the column.", "note: 本栏目欢迎来稿。"),
      .init(
        "sponsor", .group, zh: "赞助方：名称，或 {name, url, note}；页面上总会标明",
        en: "The sponsor: a name, or {name, url, note}; always shown on the pages.", "sponsor: {name: 某公司}"),
    ])
  static let hospital = KeyGroup("hospital", zh: "医院 hospitals/名称.md", en: "a hospital, hospitals/ID.md", hospitalKeys)
  /// The columns of the register of hospitals.
  static let hospitalTable = KeyGroup(
    "hospitals.csv", zh: "医院登记表 hospitals.csv 的列", en: "a column of hospitals.csv",
    [
      .init(
        "id", .text, zh: "文件名式的编号，必填：小写字母、数字和连字符",
        en: "The id; required: lower-case letters, digits and hyphens.", "huaxi"
      )
    ]
      + hospitalKeys.map { key in
        // A cell can hold several names, separated by `|`.
        let list = key.kind == .words
        return KeyDeclaration(
          key.name, key.kind, zh: key.meaning.chinese + (list ? "；各项之间用 |" : ""),
          en: key.meaning.english + (list ? " Separated by |." : ""),
          list ? "甲|乙" : String(key.example.dropFirst(key.name.count + 2)))
      })
  private static let hospitalKeys: [KeyDeclaration] = [
    .init("name", .text, zh: "全称，必填", en: "The full name; required.", "name: 四川大学华西医院"),
    .init("short", .text, zh: "简称", en: "The short name.", "short: 华西医院"),
    .init("aliases", .words, zh: "别名", en: "The aliases.", "aliases: [华西]"),
    .init("former", .words, zh: "曾用名", en: "Former names.", "former: [华西医科大学附属第一医院]"),
    .init(
      "pinyin", .text, zh: "读音，自动注音有误时才写", en: "The pinyin, needed only if the automatic reading is wrong.",
      "pinyin: si chuan da xue hua xi yi yuan"),
    .init("province", .text, zh: "省、自治区、直辖市的名称或代码", en: "The province, by name or code.", "province: 四川"),
    .init("city", .text, zh: "城市", en: "The city.", "city: 成都"),
    .init("grade", .text, zh: "等级", en: "The grade.", "grade: 三级甲等"),
    .init("type", .text, zh: "类型", en: "The type.", "type: 综合医院"),
    .init("website", .address, zh: "官网", en: "The website.", "website: https://www.example.org"),
  ]
  static let hospitalIndexNote = KeyGroup(
    "register", zh: "医院登记表说明 hospitals/index.md", en: "the note on the hospital register, hospitals/index.md",
    [
      .init(
        "source", .group, zh: "名单的来源：名称，或 {name, url}", en: "The source of the data: a name, or {name, url}.",
        "source: 卫生健康委员会"),
      .init("licence", .text, zh: "使用许可", en: "The licence of the data.", "licence: CC BY 4.0"),
      .init("date", .date, zh: "何时的数据", en: "The date of the data.", "date: 2023-06"),
    ])
  static let person = KeyGroup(
    "person", zh: "人物 people/名称.md", en: "a person, people/ID.md",
    [
      .init("name", .text, zh: "姓名，必填", en: "The name; required.", "name: 姓名"),
      .init(
        "pinyin", .text, zh: "读音，自动注音有误时才写", en: "The pinyin, needed only if the automatic reading is wrong.",
        "pinyin: xing ming"),
      .init("aliases", .words, zh: "别名", en: "The aliases.", "aliases: [笔名]"),
      .init("posts", .groups, zh: "任职", en: "The posts.", "posts: [{hospital: huaxi, title: 院长}]"),
      .init("honours", .words, zh: "荣誉", en: "The honours.", "honours: [某项荣誉]"),
    ])
  static let post = KeyGroup(
    "post", zh: "任职 posts 的每一项", en: "an entry of posts",
    [
      .init("hospital", .text, zh: "医院的名称或文件名", en: "The hospital, by name or id.", "hospital: 四川大学华西医院"),
      .init(
        "organisation", .text, zh: "医院以外的单位",
        en: "The organization, if it is not a hospital.", "organisation: 某学会"),
      .init("title", .text, zh: "职务，必填", en: "The title; required.", "title: 院长"),
      .init("from", .date, zh: "从何时起", en: "The start date.", "from: 2018-06"),
      .init("to", .date, zh: "到何时止", en: "The end date.", "to: 2023"),
    ])
  static let award = KeyGroup(
    "award", zh: "奖项 awards/名称/index.md", en: "an award, awards/ID/index.md",
    [
      .init("title", .text, zh: "名称，必填", en: "The title; required.", "title: 示范医院"),
      .init("issuer", .text, zh: "颁发单位", en: "The issuer.", "issuer: 某委员会"),
      .init("level", .choice, zh: "级别", en: "The level.", "level: national"),
    ])
  static let edition = KeyGroup(
    "edition", zh: "奖项的一届 awards/名称/届次.md", en: "an edition of an award, awards/ID/EDITION.md",
    [
      .init("title", .text, zh: "这一届的名称", en: "The title.", "title: 第二批"),
      .init("date", .date, zh: "公布的日期", en: "The date of the announcement.", "date: 2024-02"),
      .init(
        "source", .group, zh: "公布的出处：名称，或 {name, url}", en: "The announcement: a name, or {name, url}.",
        "source: 某委员会公告"),
      .init(
        "declared", .map, zh: "公布的数目：一个数，或按类别、省份分列",
        en: "The declared number: a total, or a map by category or province.",
        "declared: 109"),
    ])
  /// The columns of an edition's roll.
  static let roll = KeyGroup(
    "roll.csv", zh: "名单 awards/名称/届次.csv 的列", en: "a column of a roll, awards/ID/EDITION.csv",
    [
      .init("hospital", .text, zh: "医院的名称或编号；这一列必须有", en: "The hospital; the column is required.", "四川大学华西医院"),
      .init("branch", .text, zh: "党支部或科室", en: "The party branch or department.", "急诊科党支部"),
      .init("person", .text, zh: "人物", en: "The person.", "姓名"),
      .init("work", .text, zh: "作品", en: "The work.", "作品名"),
      .init("category", .text, zh: "类别", en: "The category.", "医院"),
      .init("province", .text, zh: "省份，不写就取医院的", en: "The province; by default the hospital's.", "四川"),
      .init("source_title", .text, zh: "出处", en: "The source.", "公告"),
      .init("source_url", .address, zh: "出处的网址", en: "The URL of the source.", "https://example.org/a"),
      .init(
        "known", .truth, zh: "医院不在登记表里时写 false", en: "false if the hospital is not in the register.", "false"),
    ])
  /// The columns of the site's own list of terms.
  static let terms = KeyGroup(
    "terms.csv", zh: "本站用词 terms.csv 的列", en: "a column of terms.csv",
    [
      .init("wrong", .text, zh: "不用的说法；这一列必须有", en: "The term to avoid; the column is required.", "帐号"),
      .init("right", .text, zh: "应该怎么写；这一列必须有", en: "The term to use; the column is required.", "账号"),
      .init("note", .text, zh: "原因，会显示在检查结果里", en: "The reason, which the report quotes.", "按异形词整理表"),
      .init(
        "severity", .choice, zh: "轻重：error、warning（默认）或 off",
        en: "The severity: error, warning (the default) or off.", "warning"),
      .init("from", .date, zh: "从这个日期起的文章", en: "Applies to articles from this date on.", "2018-03"),
      .init("to", .date, zh: "到这个日期为止的文章", en: "Applies to articles up to this date.", "2023"),
    ])
  static let document = KeyGroup(
    "document", zh: "政策文件 documents/名称.md", en: "a policy document, documents/ID.md",
    [
      .init("title", .text, zh: "文件名，必填", en: "The title; required.", "title: 关于……的意见"),
      .init("issuer", .text, zh: "发文机关", en: "The issuer.", "issuer: 国家卫生健康委员会"),
      .init("date", .date, zh: "发文日期", en: "The date of issue.", "date: 2021-06-04"),
      .init("number", .text, zh: "文号", en: "The document number.", "number: 国办发〔2021〕18号"),
      .init("url", .address, zh: "原文网址", en: "The URL of the original.", "url: https://example.org/a"),
    ])
  static let page = KeyGroup(
    "page", zh: "单页 pages/名称.md", en: "a page, pages/ID.md",
    [
      .init("title", .text, zh: "标题，必填", en: "The title; required.", "title: 关于我们"),
      .init(
        "summary", .text, zh: "摘要；会员页必填",
        en: "The summary; required for members-only pages.", "summary: 编辑部和联系办法。"),
      .init("updated", .moment, zh: "最后一次修改的日期", en: "The date of the last change.", "updated: 2024-01-01"),
      .init("toc", .truth, zh: "是否显示目录", en: "Whether to show a table of contents.", "toc: true"),
      .init("aliases", .words, zh: "旧网址", en: "Old URLs that redirect to the page.", "aliases: [/contact.html]"),
      .init(
        "draft", .truth, zh: "草稿，不发布；写了不能空着",
        en: "Whether it is a draft, which is not published; must not be empty.", "draft: true"),
      .init(
        "access", .choice, zh: "谁能看：public 或 members；写了不能空着",
        en: "Who may read it: public or members; must not be empty.",
        "access: public"),
      .init("audience", .text, zh: "会员里的哪一类", en: "The audience among the members.", "audience: hcp"),
    ])
}
