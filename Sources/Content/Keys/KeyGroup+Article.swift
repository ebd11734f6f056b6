import SourceFiles

extension KeyGroup {
  /// The front matter of an article.
  static let article = KeyGroup(
    "article", zh: "文章 articles/…/名称.md", en: "an article, articles/…/NAME.md",
    [
      .init("title", .text, zh: "标题，必填", en: "The title; required.", "title: 党建引领高质量发展"),
      .init("subtitle", .text, zh: "副标题", en: "The subtitle.", "subtitle: 记某医院的五年"),
      .init("kicker", .text, zh: "引题，排在标题上方", en: "The kicker, shown above the title.", "kicker: 典型案例"),
      .init(
        "date", .moment, zh: "发布日期，必填；写了时区的时间换算成网站的时区",
        en: "The publication date; required. A time with an offset is converted to the site's time zone.",
        "date: 2022-06-22 15:57"),
      .init(
        "updated", .moment, zh: "最后一次修改的日期，不早于 date", en: "The date of the last change, not before date.",
        "updated: 2022-07-01"),
      .init(
        "corrections", .groups, zh: "发布后的更正，每项写 {date, text}；会员文章的更正只给会员看",
        en:
          "Corrections made after publication, each {date, text}; those of members-only articles are shown only "
          + "to members.",
        "corrections: [{date: 2022-07-01, text: 第二段的“三所”应为“四所”。}]"),
      .init(
        "column", .text, zh: "所属栏目的名称或文件名",
        en: "The column that contains the article, by name or id.", "column: 典型案例"),
      .init(
        "kind", .choice, zh: "体裁：article、interview（访谈）、roundtable（圆桌）、case（案例）、notice（公告）",
        en: "The kind: article, interview, roundtable, case or notice.", "kind: interview"),
      .init(
        "summary", .text, zh: "摘要；会员文章必填，只写可以公开的话",
        en: "The summary, which is public; required for members-only articles.", "summary: 从五个方面介绍经验。"),
      .init("authors", .words, zh: "作者", en: "The authors.", "authors: [作者一, 作者二]"),
      .init("correspondents", .words, zh: "通讯员", en: "The correspondents.", "correspondents: [通讯员]"),
      .init(
        "credits", .groups, zh: "记者、整理、摄影等其他分工", en: "Other credits, such as reporters and photographers.",
        "credits: [{role: 摄影, name: 某人}]"),
      .init("editors", .words, zh: "责任编辑", en: "The editors.", "editors: [编辑]"),
      .init("reviewers", .words, zh: "审核人", en: "The reviewers.", "reviewers: [审核]"),
      .init(
        "source", .group, zh: "来源：名称，或 {name, url}", en: "The source: a name, or {name, url}.",
        "source: {name: 健康报, url: https://example.org}"),
      .init("original", .truth, zh: "是否原创", en: "Whether the article is original.", "original: true"),
      .init(
        "reprint", .group, zh: "转载的出处，五项都要写",
        en: "The original of a reprint, with all five keys.", "reprint: {source: 健康报, …}"),
      .init(
        "organisers", .groups, zh: "主办、承办等单位", en: "The organisers and co-organisers.",
        "organisers: [{role: 主办, name: 某学会}]"),
      .init(
        "sponsor", .group, zh: "赞助方：名称，或 {name, url, note}；页面上总会标明",
        en: "The sponsor: a name, or {name, url, note}; always shown on the page.", "sponsor: {name: 某公司}"),
      .init(
        "hospitals", .names, zh: "文章写到的医院",
        en: "The hospitals that the article is about.", "hospitals: [四川大学华西医院]"),
      .init(
        "people", .names, zh: "文章写到的人物；身兼数职的可写 {person, post}",
        en: "The people that the article is about; for a person with several posts, write {person, post}.",
        "people: [人物的名称]"),
      .init(
        "awards", .names, zh: "文章写到的奖项届次，写成 奖项/届次",
        en: "The award editions that the article is about, as AWARD/EDITION.",
        "awards: [model-hospital/2023]"),
      .init(
        "documents", .names, zh: "文章引用的政策文件",
        en: "The policy documents that the article cites.", "documents: [文件的文件名]"),
      .init("series", .text, zh: "所属系列的名称", en: "The name of the series that the article belongs to.", "series: 院长访谈"),
      .init("tags", .words, zh: "标签", en: "The tags.", "tags: [访谈, 党建]"),
      .init(
        "cover", .group, zh: "封面：文件，或 {file, alt, caption, credit}",
        en: "The cover image: a file, or {file, alt, caption, credit}.", "cover: {file: cover.jpg, alt: 门诊大楼}"),
      .init(
        "video", .group, zh: "视频：网址或文件，或 {url, file, title, poster}",
        en: "The video: a URL or a file, or {url, file, title, poster}.", "video: {file: film.mp4, title: 采访}"),
      .init(
        "attachments", .groups, zh: "附件：文件，或 {file, title, access, audience}",
        en:
          "The attachments: files, or {file, title, access, audience}.", "attachments: [{file: list.pdf, title: 名单}]"),
      .init(
        "speakers", .groups, zh: "访谈或圆桌里说话的人：名称，或 {label, person, role, post}",
        en: "The speakers of an interview or a roundtable: names, or {label, person, role, post}.",
        "speakers: [{label: 主持人, role: host}]"),
      .init("lang", .text, zh: "语言，与网站不同时才写", en: "The language, if it differs from the site's.", "lang: zh-Hant"),
      .init(
        "slug", .text, zh: "网址的最后一段，小写字母、数字和连字符",
        en: "The last component of the URL: lower-case letters, digits and hyphens.", "slug: five-good"),
      .init(
        "aliases", .words, zh: "旧网址，会转到这篇文章",
        en: "Old URLs that redirect to the article.", "aliases: [/old/page.html]"),
      .init(
        "draft", .truth, zh: "草稿，不发布；写了不能空着",
        en: "Whether it is a draft, which is not published; must not be empty.", "draft: true"),
      .init(
        "publish", .moment, zh: "从何时起发布；写了不能空着", en: "When to publish it; must not be empty.",
        "publish: 2024-01-01 08:00"),
      .init(
        "expires", .moment, zh: "何时撤下；只写日期就在那一天结束时撤下；写了不能空着",
        en: "When to withdraw it; a date without a time means the end of that day. Must not be empty.",
        "expires: 2025-12-31"),
      .init(
        "access", .choice, zh: "谁能看：public（所有人）或 members（会员）；写了不能空着",
        en: "Who may read it: public or members; must not be empty.", "access: members"),
      .init(
        "audience", .text, zh: "会员里的哪一类，不写就是 hcp",
        en: "The audience among the members; hcp by default.", "audience: hcp"),
      .init(
        "toc", .truth, zh: "是否显示目录；不写由篇幅决定",
        en: "Whether to show a table of contents; by default it depends on the length.",
        "toc: false"),
      .init(
        "mentions", .truth, zh: "正文里的名称是否自动成为链接",
        en: "Whether names in the text become links automatically.", "mentions: false"),
    ])
  static let correction = KeyGroup(
    "correction", zh: "更正 corrections 的每一项", en: "an entry of corrections",
    [
      .init(
        "date", .moment, zh: "更正的日期，必填，不早于文章的 date",
        en: "The date of the correction, not before that of the article; required.", "date: 2022-07-01"),
      .init(
        "text", .text, zh: "原来怎么写、应该怎么写，必填", en: "The error and its correction; required.",
        "text: 第二段的“三所”应为“四所”。"),
    ])
  static let source = KeyGroup(
    "source", zh: "来源 source", en: "source",
    [
      .init("name", .text, zh: "名称，必填", en: "The name; required.", "name: 健康报"),
      .init("url", .address, zh: "网址", en: "The URL.", "url: https://example.org"),
    ])
  static let reprint = KeyGroup(
    "reprint", zh: "转载 reprint", en: "reprint",
    [
      .init("source", .text, zh: "原载何处，必填", en: "Where the original was published; required.", "source: 健康报"),
      .init("source_url", .address, zh: "原文网址", en: "The URL of the original.", "source_url: https://example.org/a"),
      .init("original_title", .text, zh: "原标题", en: "The title of the original.", "original_title: 原来的题目"),
      .init("original_author", .text, zh: "原作者", en: "The author of the original.", "original_author: 原作者"),
      .init("editor", .text, zh: "转载的编辑", en: "The editor of the reprint.", "editor: 编辑"),
    ])
  static let organiser = KeyGroup(
    "organiser", zh: "主办单位 organisers 的每一项", en: "an entry of organisers",
    [
      .init(
        "role", .text, zh: "主办、承办、指导等，必填", en: "The role, such as organiser or co-organiser; required.", "role: 主办"),
      .init("name", .text, zh: "单位名称，必填", en: "The name; required.", "name: 某学会"),
      .init(
        "note", .text, zh: "说明，例如各处说法不一", en: "A note, for example if sources disagree.", "note: 据会议通知"),
    ])
  static let contribution = KeyGroup(
    "credit", zh: "分工 credits 的每一项", en: "an entry of credits",
    [
      .init("role", .text, zh: "记者、整理、摄影等，必填", en: "The role, such as reporter or photographer; required.", "role: 摄影"),
      .init("name", .words, zh: "姓名，可以是列表，必填", en: "A name or names; required.", "name: [某人, 另一人]"),
    ])
  static let sponsor = KeyGroup(
    "sponsor", zh: "赞助方 文章和栏目的 sponsor", en: "sponsor of an article or of a column",
    [
      .init("name", .text, zh: "名称，必填", en: "The name; required.", "name: 某公司"),
      .init("url", .address, zh: "网址", en: "The URL.", "url: https://example.org"),
      .init("note", .text, zh: "一句话说明", en: "A note of one sentence.", "note: 只承担会务费用，不参与编写"),
    ])
  static let mentionedPerson = KeyGroup(
    "mentioned-person", zh: "人物 people 的每一项", en: "an entry of people",
    [
      .init("person", .text, zh: "人物的名称或文件名，必填", en: "The person, by name or id; required.", "person: 人物的名称"),
      .init("post", .text, zh: "以哪个职务出现", en: "The post in which the person appears.", "post: 党委书记"),
    ])
  static let speaker = KeyGroup(
    "speaker", zh: "说话的人 speakers 的每一项", en: "an entry of speakers",
    [
      .init("label", .text, zh: "正文里冒号前的称呼", en: "The label before the colon in the text.", "label: 主持人"),
      .init("person", .text, zh: "对应的人物", en: "The person that the label refers to.", "person: 人物的名称"),
      .init("role", .choice, zh: "host（提问）或 guest（回答）", en: "The role: host or guest.", "role: host"),
      .init(
        "post", .text, zh: "身兼数职时，以哪个职务发言",
        en: "The post in which a person with several posts speaks.", "post: 党委书记"),
    ])
  static let cover = KeyGroup(
    "cover", zh: "封面 cover", en: "cover",
    [
      .init("file", .file, zh: "图片文件，必填", en: "The image file; required.", "file: cover.jpg"),
      .init(
        "alt", .text, zh: "图片里是什么，给看不到图的人",
        en: "The alternative text, for readers who cannot see the image.", "alt: 门诊大楼"),
      .init("caption", .text, zh: "图注", en: "The caption.", "caption: 新落成的门诊大楼"),
      .init("credit", .text, zh: "摄影者或出处", en: "The credit.", "credit: 摄影者"),
    ])
  static let video = KeyGroup(
    "video", zh: "视频 video", en: "video",
    [
      .init("url", .address, zh: "视频网址", en: "The URL.", "url: https://example.org/film"),
      .init("file", .file, zh: "视频文件", en: "The file.", "file: film.mp4"),
      .init("title", .text, zh: "标题", en: "The title.", "title: 采访"),
      .init("poster", .file, zh: "播放前显示的图片", en: "The image shown before the video plays.", "poster: film.jpg"),
    ])
  static let attachment = KeyGroup(
    "attachment", zh: "附件 attachments 的每一项", en: "an entry of attachments",
    [
      .init("file", .file, zh: "文件，必填", en: "The file; required.", "file: list.pdf"),
      .init("title", .text, zh: "显示的名称", en: "The name shown to readers.", "title: 名单"),
      .init(
        "pages", .words, zh: "前几页的图片，给读者预览",
        en: "Images of the first pages, as a preview for readers.", "pages: [list-1.png, list-2.png]"),
      .init(
        "access", .choice, zh: "谁能下载：public 或 members；写了不能空着",
        en: "Who may download it: public or members; must not be empty.", "access: members"),
      .init("audience", .text, zh: "会员里的哪一类", en: "The audience among the members.", "audience: hcp"),
    ])
  static let letter = KeyGroup(
    "letter", zh: "读者来信 letters.yml 的每一封", en: "a letter to the editor in letters.yml",
    [
      .init("name", .text, zh: "署名，必填", en: "The author; required.", "name: 读者"),
      .init("date", .date, zh: "收到的日期，必填", en: "The date of receipt; required.", "date: 2023-02"),
      .init("text", .text, zh: "来信，必填；空行分段", en: "The text; required. Empty lines separate paragraphs.", "text: |"),
      .init("reply", .text, zh: "编辑的回复", en: "The editors' reply.", "reply: 谢谢来信。"),
    ])
}
