import SourceFiles

extension KeyGroup {
  static let site = KeyGroup(
    "site", zh: "网站设置 site.yml", en: "site.yml",
    [
      .init("title", .text, zh: "网站名，必填", en: "The site's name; required.", "title: 健康论坛"),
      .init("tagline", .text, zh: "网站名下面的一行", en: "The tagline, shown below the name.", "tagline: 记录公立医院"),
      .init(
        "description", .text, zh: "网站介绍，给搜索引擎",
        en: "The description of the site, for search engines.", "description: 面向公立医院的栏目。"),
      .init(
        "base_url", .address, zh: "网站地址，必填，末尾不带斜线", en: "The URL of the site, without a trailing slash; required.",
        "base_url: https://example.org"),
      .init("language", .text, zh: "语言代码，必填", en: "The language; required.", "language: zh-Hans"),
      .init(
        "timezone", .text, zh: "时区，用 IANA 名称，不写就是 Asia/Shanghai",
        en: "The time zone, by its IANA name; Asia/Shanghai by default.", "timezone: Asia/Shanghai"),
      .init("since", .date, zh: "创办日期", en: "When the site was founded.", "since: 2018"),
      .init(
        "theme", .group, zh: "主题：名称，或 {name, colors, dark, fonts, mark, css}",
        en: "The theme: a name, or {name, colors, dark, fonts, mark, css}.", "theme: luntan"),
      .init(
        "share_image", .address, zh: "分享图，static/ 里的 PNG 或 JPEG；没有封面的页面分享出去时用",
        en: "The picture shown with links to pages without a cover: a PNG or JPEG file in static/.",
        "share_image: /share.png"),
      .init(
        "share_cards", .truth, zh: "没有封面的文章分享出去时，图片是否由程序画：站名、标题、栏目和日期；不写就不画，用 share_image；要装 librsvg2-bin",
        en:
          "Whether to generate a picture with title, column and date for links to articles without a cover; "
          + "false by default. Requires librsvg2-bin.",
        "share_cards: true"),
      .init("navigation", .groups, zh: "导航", en: "The navigation.", "navigation: [{column: 典型案例}]"),
      .init("footer", .group, zh: "页脚", en: "The footer.", "footer:"),
      .init("page_size", .number, zh: "列表每页的篇数", en: "The number of articles on each page of a list.", "page_size: 20"),
      .init("feed_size", .number, zh: "订阅源里的篇数", en: "The number of articles in a feed.", "feed_size: 20"),
      .init(
        "html", .choice, zh: "正文里的 HTML：allow（保留）或 drop（去掉，默认）",
        en: "HTML in texts: allow keeps it, drop (the default) removes it.", "html: drop"),
      .init("links", .group, zh: "正文里的链接", en: "Rules for links in texts.", "links: {schemes: [weixin]}"),
      .init(
        "mentions", .truth, zh: "正文里的名称是否自动成为链接；只要几种就列出来：[people]",
        en:
          "Whether names in texts become links automatically; a list enables only the kinds it contains: "
          + "[people].", "mentions: true"),
      .init(
        "search", .truth, zh: "是否有检索，不写就有；false 不编索引、没有检索页", en: "Whether the site has search; true by default.",
        "search: true"),
      .init(
        "offline", .truth, zh: "读过的页面没有网络时也能看，不写就没有；专业版的内容不保存",
        en: "Whether browsers keep visited pages for offline reading; false by default. Gated content is never kept.",
        "offline: true"),
      .init(
        "images", .group, zh: "给手机和屏幕用的小图，不写就只发布原图；要装 libvips-tools",
        en: "Smaller copies of pictures; off by default. Requires libvips-tools.",
        "images: {widths: [640, 1280], format: webp}"),
      .init(
        "editions", .groups, zh: "繁体版：整个网站另有一份在 /hant/，不写就没有；要装 OpenCC（libopencc1.1、libopencc-data）",
        en:
          "The edition in Traditional script, at /hant/; off by default. Requires OpenCC (libopencc1.1, "
          + "libopencc-data).",
        "editions: [zh-Hant]"),
      .init(
        "reviews", .choice,
        zh: "三审：required 时，有文章最后一次改动没有写明初审、复审、终审三个人，--production 就不放行；不写是 optional，只有 check --reviews 才查；写了不能空着",
        en:
          "Whether --production rejects articles whose last commit does not name three reviewers; optional by "
          + "default. Must not be empty.",
        "reviews: required"),
      .init(
        "rules", .map, zh: "规则的轻重：error、warning 或 off；有些规则不能调低",
        en: "The severity of rules: error, warning or off; some cannot be lowered.", "rules: {text/advertising: off}"),
      .init("gate", .group, zh: "会员验证；写了不能空着", en: "The gate to members-only content; must not be empty.", "gate:"),
    ])
  static let theme = KeyGroup(
    "theme", zh: "主题 site.yml 的 theme", en: "theme in site.yml",
    [
      .init("name", .text, zh: "主题名", en: "The name of the theme.", "name: luntan"),
      .init(
        "colors", .map, zh: "颜色，按主题里的名称",
        en: "Colours, by the names that the theme defines.", "colors: {seal: \"#a3201d\"}"),
      .init(
        "dark", .map, zh: "深色模式的颜色",
        en: "Colours of the dark scheme, by the same names.", "dark: {seal: \"#d9605a\"}"),
      .init(
        "fonts", .map, zh: "字体，按主题里的名称",
        en: "Fonts, by the names that the theme defines.", "fonts: {song: \"SimSun, serif\"}"),
      .init(
        "mark", .address, zh: "网站标志，static/ 里的 SVG", en: "The site's logo, an SVG file in static/.", "mark: /mark.svg"),
      .init(
        "css", .text, zh: "网站自己的样式表，内容文件夹里的 .css，接在主题的样式后面",
        en: "The site's own style sheet, a .css file in the content folder; it follows the theme's.",
        "css: house.css"),
    ])
  static let slot = KeyGroup(
    "slot", zh: "各页都有的文字 slots/名称.md；前言区可以不写", en: "a shared text, slots/NAME.md; front matter is optional",
    [
      .init(
        "draft", .truth, zh: "草稿，不发布；写了不能空着",
        en: "Whether it is a draft, which is not published; must not be empty.", "draft: true")
    ])
  static let navigation = KeyGroup(
    "navigation", zh: "导航 site.yml 的 navigation 的每一项", en: "an entry of navigation in site.yml",
    [
      .init(
        "title", .text, zh: "文字；写了 column 可以不写",
        en: "The text of the link; by default the column's title.", "title: 关于"),
      .init("column", .text, zh: "栏目的名称或文件名", en: "The column, by name or id.", "column: 典型案例"),
      .init("url", .address, zh: "网址，与 column 二选一", en: "The URL, instead of a column.", "url: /about/"),
    ])
  static let link = KeyGroup(
    "link", zh: "链接 footer 里 links、friends 的每一项", en: "an entry of links or friends in footer",
    [
      .init("title", .text, zh: "文字，必填", en: "The text of the link; required.", "title: 联系我们"),
      .init("url", .address, zh: "网址，必填", en: "The URL; required.", "url: /contact/"),
    ])
  static let links = KeyGroup(
    "links", zh: "正文里的链接 site.yml 的 links", en: "links in site.yml",
    [
      .init(
        "schemes", .words, zh: "除 http、https、mailto、tel 外还放行哪些开头；javascript、data 等永远不放行",
        en:
          "The schemes allowed besides http, https, mailto and tel; schemes such as javascript and data can never "
          + "be allowed.",
        "schemes: [weixin]")
    ])
  static let images = KeyGroup(
    "images", zh: "小图 site.yml 的 images", en: "images in site.yml",
    [
      .init(
        "widths", .numbers, zh: "宽度，像素，必填；比最小的还窄的图片没有小图",
        en: "The widths in pixels; required. A picture no wider than the smallest of them gets no copies.",
        "widths: [640, 1280]"),
      .init(
        "format", .choice, zh: "格式：webp（默认）或 avif；不认得的浏览器看原图",
        en:
          "The format: webp (the default) or avif. Browsers that do not support it show the original.", "format: webp"),
      .init(
        "quality", .number, zh: "质量，1 到 100，不写时 webp 是 80，avif 是 55",
        en: "The quality, 1 to 100; by default 80 for webp and 55 for avif.",
        "quality: 80"),
    ])
  static let siteEdition = KeyGroup(
    "site-edition", zh: "繁体版 site.yml 的 editions 的每一项", en: "an entry of editions in site.yml",
    [
      .init(
        "language", .choice, zh: "语言，必填，只能是 zh-Hant",
        en: "The language, which must be zh-Hant; required.", "language: zh-Hant"),
      .init(
        "region", .choice,
        zh: "用字的地区：tw（台湾，“里面”作“裡面”）或 hk（香港），不写用 OpenCC 的标准字；tw-wording 连用词也换（“软件”作“軟體”，但“文件”也会成为“檔案”）",
        en:
          "The region whose character forms are used: tw (Taiwan) or hk (Hong Kong); OpenCC's standard by "
          + "default. tw-wording also converts words, following computing usage.",
        "region: tw"),
      .init(
        "names", .map, zh: "名称的繁体写法，整词替换；也可写成列表，列出的照原样不转换",
        en: "Names and their Traditional forms; given as a list, the names are not converted.", "names: {钟南山: 鍾南山}"),
    ])
  static let footer = KeyGroup(
    "footer", zh: "页脚 site.yml 的 footer", en: "footer in site.yml",
    [
      .init("links", .groups, zh: "链接", en: "Links.", "links: [{title: 联系我们, url: /contact/}]"),
      .init(
        "friends", .groups, zh: "友情链接", en: "Links to friendly sites.",
        "friends: [{title: 某网, url: https://example.org}]"),
      .init("icp", .text, zh: "ICP 备案号", en: "The ICP record number.", "icp: 京ICP备00000000号"),
      .init("police", .text, zh: "公安备案号", en: "The public security record number.", "police: 京公网安备 00000000000000号"),
      .init("licence", .text, zh: "互联网新闻信息服务许可证", en: "The news licence.", "licence: 许可证编号"),
      .init("contact", .text, zh: "联系办法", en: "The contact details of the editors.", "contact: 010-00000000"),
      .init(
        "report", .group, zh: "违法和不良信息举报", en: "How readers can report illegal content.",
        "report: {phone: 010-00000000}"),
      .init("disclaimer", .text, zh: "声明", en: "The disclaimer.", "disclaimer: 本站内容不能代替就诊。"),
      .init("copyright", .text, zh: "版权", en: "The copyright notice.", "copyright: 某编辑部"),
    ])
  static let report = KeyGroup(
    "report", zh: "举报 footer 的 report，至少写一项", en: "report in footer; at least one key is required",
    [
      .init("phone", .text, zh: "电话", en: "The telephone number.", "phone: 010-00000000"),
      .init("email", .text, zh: "邮箱", en: "The email address.", "email: jubao@example.org"),
      .init("url", .address, zh: "网址", en: "The URL of a form.", "url: https://example.org/jubao"),
    ])
  static let gate = KeyGroup(
    "gate", zh: "会员验证 site.yml 的 gate；写了都不能空着", en: "gate in site.yml; no key may be empty",
    [
      .init(
        "site", .text, zh: "网站编号，gate init 打印的那一行", en: "The site's id, as printed by gate init.",
        "site: 0123456789abcdef0123456789abcdef"),
      .init(
        "contact", .text, zh: "怎样联系审核人，必填", en: "How to contact those who grant access; required.",
        "contact: 编辑部 010-00000000"),
      .init(
        "email", .text, zh: "审核人的邮箱",
        en: "The email address of those who grant access.", "email: members@example.org"),
      .init("needed", .words, zh: "申请时要准备的材料", en: "What readers must have at hand.", "needed: [执业证书编号]"),
      .init(
        "sealing_key", .text, zh: "读者在网上提交申请用的公钥，gate init --applications 打印的那一行",
        en: "The public key with which applications are encrypted, as printed by gate init --applications.",
        "sealing_key: 02c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"),
      .init(
        "endpoint", .address, zh: "接收申请的本站地址（POST）；不写，读者自己把申请发来",
        en: "A URL of this site that accepts applications by POST; without it, readers send them themselves.",
        "endpoint: /apply"),
    ])
  static let question = KeyGroup(
    "question", zh: "申请会员的问题 gate/questions.yml 的每一项", en: "a question to applicants, gate/questions.yml",
    [
      .init(
        "id", .text, zh: "名称，小写字母、数字和连字符，必填", en: "The id: lower-case letters, digits and hyphens; required.",
        "id: license"),
      .init("label", .text, zh: "问题，必填", en: "The question; required.", "label: 执业证书编号"),
      .init(
        "purpose", .text, zh: "为什么问，读者看得到，必填",
        en: "Why it is asked, as shown to readers; required.", "purpose: 核对执业资格"),
      .init(
        "kind", .choice, zh: "text（默认）、choice 或 date",
        en: "The kind of answer: text (the default), choice or date.", "kind: choice"),
      .init("choices", .words, zh: "choice 的选项", en: "The choices.", "choices: [医师, 护士]"),
      .init(
        "required", .truth, zh: "是否必填，默认 false",
        en: "Whether readers must answer; false by default.", "required: true"),
      .init(
        "sensitive", .truth, zh: "是否敏感个人信息",
        en: "Whether the answer is sensitive personal information.", "sensitive: true"),
      .init(
        "consent", .text, zh: "敏感个人信息单独同意的话，sensitive: true 时必填",
        en: "The text of the separate consent; required with sensitive: true.", "consent: 同意为核对身份处理我的证件号码"),
    ])
  static let consent = KeyGroup(
    "consent", zh: "同意书 gate/名称/版本.md", en: "a consent text, gate/ID/VERSION.md",
    [
      .init("title", .text, zh: "标题，必填", en: "The title; required.", "title: 会员服务协议"),
      .init(
        "version", .text, zh: "版本，与文件名相同，必填", en: "The version, equal to the file name; required.", "version: \"2.1\""),
      .init(
        "kind", .choice, zh: "agreement（必须同意）或 informed（可以跳过），必填", en: "The kind: agreement or informed; required.",
        "kind: agreement"),
      .init("date", .moment, zh: "生效日期，必填", en: "The effective date; required.", "date: 2024-01-01"),
      .init(
        "controller", .text, zh: "个人信息处理者，必填",
        en: "The controller of the personal information; required.", "controller: 某编辑部"),
      .init("purpose", .text, zh: "处理目的，必填", en: "The purpose; required.", "purpose: 核验执业身份"),
      .init("method", .text, zh: "处理方式，必填", en: "The method of processing; required.", "method: 人工核对"),
      .init(
        "information", .words, zh: "信息种类，必填",
        en: "The kinds of information; required.", "information: [姓名, 执业证书编号]"),
      .init("retention", .text, zh: "保存期限，必填", en: "The retention period; required.", "retention: 两年"),
      .init(
        "retention_days", .number, zh: "最多保存多少天，gate status 据此说哪些访问码过了期限",
        en: "The maximum retention in days; gate status lists the codes that exceed it.", "retention_days: 365"),
      .init(
        "recipients", .words, zh: "向谁提供；没有也写明",
        en: "Who else receives the information, or a statement that nobody does.", "recipients: 不向他人提供"),
      .init(
        "transfer", .text, zh: "是否传到境外，传给谁",
        en: "Whether the information leaves the country, and if so, to whom.", "transfer: 不传到境外"),
      .init("rights", .text, zh: "个人的权利，必填", en: "The reader's rights; required.", "rights: 查阅、更正、删除、撤回同意"),
      .init(
        "contact", .text, zh: "联系办法，必填",
        en: "How to contact the controller; required.", "contact: privacy@example.org"),
      .init("audience", .text, zh: "面向哪些人，必填", en: "Who may use the service; required.", "audience: 医疗卫生专业人士"),
      .init(
        "service_agreement", .address, zh: "服务协议的网址，必填", en: "The service agreement; required.",
        "service_agreement: /agreement/"),
      .init(
        "privacy_policy", .address, zh: "隐私政策的网址，必填", en: "The privacy policy; required.", "privacy_policy: /privacy/"),
      .init("changes", .words, zh: "与上一版的不同", en: "The changes since the previous version.", "changes: [增加了保存期限]"),
      .init(
        "draft", .truth, zh: "草稿，不发布；写了不能空着",
        en: "Whether it is a draft, which is not published; must not be empty.", "draft: true"),
    ])
}
