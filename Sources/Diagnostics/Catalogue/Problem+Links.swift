extension Rule {
  static let links: [Rule] = [
    missingAnchor, missingFile, brokenURL, linkToUnpublished, notAnImage, externalImage, imageSize, imageFormat,
    heavyImage,
    missingAltText, pathOutside,
  ]

  static let missingAnchor = Rule(
    "link/anchor",
    summary: Message(zh: "目标里没有这个锚点。", en: "The target does not have this anchor."),
    explanation: Message(
      zh: "# 后面是目标文章或页面里小标题的锚点：保留汉字，去掉标点，字母小写。",
      en:
        "The part after # is the anchor of a heading in the target: Han characters are kept, punctuation is "
        + "dropped, letters are in lower case."))
  static let missingFile = Rule(
    "link/file",
    summary: Message(zh: "指到的文件不存在。", en: "A referenced file does not exist."),
    explanation: Message(
      zh: "相对路径从文章所在的文件夹算起；以 / 开头的从 static/ 算起。注意大小写。",
      en:
        "A relative path starts at the folder of the text, a path that begins with / at static/. Paths are "
        + "case-sensitive."))
  static let brokenURL = Rule(
    "link/address",
    summary: Message(zh: "站内没有这个地址。", en: "The site has no page or file at this URL."),
    explanation: Message(
      zh: "以 / 开头的链接是本站的地址，必须有页面或 static/ 里的文件。",
      en: "A link that begins with / refers to this site; there must be a page or a file in static/ at that path."))
  static let linkToUnpublished = Rule(
    "link/unpublished",
    summary: Message(zh: "链接到还没有发布或已过期的内容。", en: "A link to unpublished or expired content."),
    explanation: Message(
      zh: "读者点开会看到“找不到页面”。等目标发布后再加链接，或者去掉它。",
      en: "Readers would see a 'not found' page. Add the link once its target is published, or remove it."))
  static let notAnImage = Rule(
    "link/not-an-image",
    summary: Message(zh: "图片指到的不是文件。", en: "The target of an image is not a file."),
    explanation: Message(
      zh: "图片要指到文章旁边或 static/ 里的文件。",
      en: "An image must refer to a file beside the text or in static/."))
  static let externalImage = Rule(
    "link/foreign-image", .warning,
    summary: Message(zh: "正文的图片在别的网站上，读者看不到。", en: "An image is on another host, so readers do not see it."),
    explanation: Message(
      zh: "页面的安全策略只加载本站的文件：外站的图片随时会换、会没有，还会让外站知道谁在读。"
        + "把图片存到文章旁边，写成 ![说明](图片.jpg)；有版权的先取得许可，或者改成链接。",
      en:
        "The content security policy of a page allows only files of this site: an external file can change or "
        + "disappear, and it reveals to its host who is reading. Save the image beside the text and write "
        + "![description](picture.jpg), or make it a link. If the image is copyrighted, obtain permission first."))
  static let imageSize = Rule(
    "link/image-size", .warning,
    summary: Message(zh: "读不出图片的尺寸。", en: "The dimensions of an image cannot be determined."),
    explanation: Message(
      zh: "不知道宽高，页面加载时会跳动。文件可能损坏，或者不是网页能显示的图片。",
      en:
        "Without a width and a height, a page jumps while it loads. The file may be damaged, or not in a web "
        + "image format."))
  static let imageFormat = Rule(
    "link/image-format",
    summary: Message(zh: "图片是浏览器不显示的格式，或者是空文件。", en: "An image is empty or in a format that browsers do not support."),
    explanation: Message(
      zh: "浏览器只显示 JPEG、PNG、WebP、AVIF、GIF 和 SVG。苹果手机的 HEIC、扫描件的 TIFF、BMP 要先转成 JPEG；只改文件名的后缀没有用。"
        + "在手机上选“兼容性最佳”拍摄，或者用系统自带的看图程序另存为 JPEG。",
      en:
        "Browsers support JPEG, PNG, WebP, AVIF, GIF and SVG. Convert HEIC, TIFF and BMP files to JPEG; "
        + "renaming the file is not enough."
    ))
  static let heavyImage = Rule(
    "link/image-weight", .warning,
    summary: Message(zh: "图片文件太大，读者要等很久。", en: "An image file is too large."),
    explanation: Message(
      zh: "5 MB 以上的照片在手机上要等很久，也费流量。把长边缩到 2000 像素左右，另存为 JPEG，一般不到 1 MB。",
      en:
        "A photograph of 5 MB or more takes a long time to load on a phone. Scale it down to about 2000 pixels "
        + "and save it as JPEG.")
  )
  static let missingAltText = Rule(
    "link/image-text", .warning,
    summary: Message(zh: "图片没有替代文字。", en: "An image has no alternative text."),
    explanation: Message(
      zh: "看不见图的读者听的是方括号里的话：![门诊楼前的义诊队伍](义诊.jpg)。图片只是装饰、不说明任何事情，就写一个半角连字符：![-](花边.svg)。",
      en:
        "Readers who cannot see an image hear the text in the brackets: ![the outpatient "
        + "building](building.jpg). For a purely decorative image, write a hyphen: ![-](line.svg)."))
  static let pathOutside = Rule(
    "path/outside",
    summary: Message(zh: "路径跑到了内容文件夹之外。", en: "A path points outside the content folder."),
    explanation: Message(
      zh: "“..”太多了。文件必须在内容文件夹里，才能随网站发布。",
      en: "The path contains too many '..'. Files must be in the content folder to be published."))
}

extension Problem {
  /// A missing anchor.
  package static func missingAnchor(_ anchor: String, suggestion: String?) -> Problem {
    Problem(
      .missingAnchor, Message(zh: "目标里没有锚点“#\(anchor)”", en: "the target has no anchor '#\(anchor)'"),
      remedy: suggestion.map { Message(zh: "是不是“#\($0)”？", en: "did you mean '#\($0)'?") }
        ?? Message(zh: "写目标里的小标题，或者去掉 # 和后面的字", en: "use the anchor of a heading in the target, or remove the anchor"))
  }

  /// A missing file.
  package static func missingFile(_ path: String, suggestion: String?) -> Problem {
    Problem(
      .missingFile, Message(zh: "没有文件“\(path)”", en: "file not found: '\(path)'"),
      remedy: suggestion.map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Message(zh: "检查路径，或者把文件放进来", en: "check the path, or add the file"))
  }

  /// A link without a target.
  package static let emptyTarget = Problem(
    .missingFile, Message(zh: "链接没有目标", en: "the link has no target"),
    remedy: Message(zh: "写上目标，或者去掉链接", en: "add a target, or remove the link"))

  /// A URL of the site without a page or file.
  package static func brokenURL(_ url: String, suggestion: String?) -> Problem {
    Problem(
      .brokenURL, Message(zh: "本站没有地址“\(url)”", en: "no page or file at '\(url)'"),
      remedy: suggestion.map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Message(zh: "检查地址，或者把文件放进 static/", en: "check the URL, or put the file into static/"))
  }

  /// A link to unpublished content.
  package static func linkToUnpublished(_ title: String) -> Problem {
    Problem(
      .linkToUnpublished, Message(zh: "《\(title)》没有发布", en: "'\(title)' is not published"),
      remedy: Message(zh: "等它发布后再加链接，或者去掉", en: "add the link once it is published, or remove it"))
  }

  /// An image that refers to a page.
  package static func notAnImage(_ target: String) -> Problem {
    Problem(
      .notAnImage, Message(zh: "“\(target)”不是图片文件", en: "'\(target)' is not an image"),
      remedy: Message(zh: "指到图片文件，或者去掉开头的 !", en: "link to an image file, or remove the !"))
  }

  /// An external image: one on another host.
  package static func externalImage(_ url: String) -> Problem {
    Problem(
      .externalImage,
      Message(zh: "图片在别的网站上，页面不会显示：\(url)", en: "the image is on another host and is not shown: \(url)"),
      remedy: Message(zh: "把图片存到文章旁边，或者改成链接", en: "save the image beside the text, or make it a link"))
  }

  /// An image whose size cannot be determined.
  package static func imageWithoutSize(_ target: String) -> Problem {
    Problem(
      .imageSize, Message(zh: "读不出“\(target)”的尺寸", en: "cannot determine the dimensions of '\(target)'"),
      remedy: Message(zh: "检查文件，换成 JPEG、PNG、WebP 或 SVG", en: "check the file; use JPEG, PNG, WebP or SVG"))
  }

  /// An empty image file.
  package static func emptyImage(_ target: String) -> Problem {
    Problem(
      .imageFormat, Message(zh: "“\(target)”是空文件", en: "'\(target)' is empty"),
      remedy: Message(zh: "重新导出或重新下载这张图片", en: "export or download the image again"))
  }

  /// An image in a format that browsers do not support, regardless of its extension.
  package static func unsupportedImage(_ target: String, format: String) -> Problem {
    Problem(
      .imageFormat,
      Message(
        zh: "“\(target)”是 \(format) 文件，浏览器不显示", en: "'\(target)' is a \(format) file, which browsers do not support"),
      remedy: Message(
        zh: "用看图程序打开，另存为 JPEG 或 PNG；只改后缀没有用", en: "open it and save it as JPEG or PNG; renaming it is not enough"))
  }

  /// An image whose file is too large.
  package static func heavyImage(_ target: String, byteCount: Int) -> Problem {
    let tenths = (byteCount + 50_000) / 100_000
    let size = "\(tenths / 10).\(tenths % 10) MB"
    return Problem(
      .heavyImage, Message(zh: "“\(target)”有 \(size)，读者要等很久", en: "'\(target)' is \(size), which loads slowly"),
      remedy: Message(zh: "把长边缩到 2000 像素左右，另存为 JPEG", en: "scale it down to about 2000 pixels and save it as JPEG"))
  }

  /// An image without alternative text.
  package static func missingAltText(_ target: String) -> Problem {
    Problem(
      .missingAltText, Message(zh: "图片“\(target)”没有替代文字", en: "the image '\(target)' has no alternative text"),
      remedy: Message(
        zh: "在方括号里写上图里是什么；只是装饰就写 ![-](\(target))",
        en: "describe the image in the brackets; if it is decorative, write ![-](\(target))"))
  }

  /// A path that leads out of the content folder.
  package static func pathOutside(_ path: String) -> Problem {
    Problem(
      .pathOutside, Message(zh: "“\(path)”跑到了内容文件夹之外", en: "'\(path)' is outside the content folder"),
      remedy: Message(zh: "把文件放进内容文件夹", en: "put the file into the content folder"))
  }
}
