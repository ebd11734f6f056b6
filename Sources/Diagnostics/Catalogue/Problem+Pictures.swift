extension Rule {
  static let pictures: [Rule] = [hugePicture, imageTool, unscaledPicture, shareCard]

  static let hugePicture = Rule(
    "picture/size",
    summary: Message(zh: "图片文件大得不能处理。", en: "A picture is too large to process."),
    explanation: Message(
      zh: "发布之前要去掉图片里的拍摄地点、设备等信息，为此整个文件要读进内存，所以最大 256 MB。把图片缩小，或者打成压缩包再发布。",
      en:
        "Metadata is removed from pictures before they are published. This requires reading the whole file, so "
        + "the limit is 256 MB. Scale the picture down, or publish it in an archive."))
  static let imageTool = Rule(
    "picture/tool", .warning,
    summary: Message(zh: "没有做小图的程序。", en: "The program that scales pictures is not installed."),
    explanation: Message(
      zh: "site.yml 的 images 要求给手机和屏幕做小图，这要用 libvips 的命令 vips。没有它，网页用原图，读者等得久一些；"
        + "带 --production 生成时不放行，免得发布出去的网站忽大忽小。",
      en:
        "images in site.yml requests smaller copies of pictures, which are made by the program vips of libvips. "
        + "Without it, pages show the originals, which take longer to load. With --production this is an error."))
  static let unscaledPicture = Rule(
    "picture/scale", .warning,
    summary: Message(zh: "图片做不出小图。", en: "A picture could not be scaled."),
    explanation: Message(
      zh: "程序读不了这张图片，或者像素太多、花的时间太长。网页改用原图。用看图程序打开再另存一次，通常就好了。",
      en:
        "The program cannot read the picture, the picture has too many pixels, or scaling took too long. Pages "
        + "show the original. Saving the picture again in an image editor usually helps."))
  static let shareCard = Rule(
    "picture/share", .warning,
    summary: Message(zh: "分享图画不出来。", en: "Share cards could not be rendered."),
    explanation: Message(
      zh: "site.yml 的 share_cards 要求给没有封面的文章画分享图，这要主题会画，还要用 librsvg 的命令 rsvg-convert。画不出来的，分享出去时用 share_image。",
      en:
        "share_cards in site.yml requests a generated picture for links to articles without a cover. The theme "
        + "draws it as SVG, and the program rsvg-convert of librsvg converts it to PNG. If either is missing, "
        + "links show share_image."))
}

extension Problem {
  /// Scaled pictures that cannot be made because vips is missing.
  package static let noImageTool = Problem(
    .imageTool,
    Message(zh: "images 要用 vips 做小图，这台机器上没有", en: "images requires the program 'vips', which is not installed"),
    remedy: Message(
      zh: "安装：apt install libvips-tools（macOS：brew install vips）；或者删掉 images",
      en: "install it: apt install libvips-tools (macOS: brew install vips), or remove images"))

  /// A site that enables share cards on a machine without the drawing program.
  package static let noDrawingTool = Problem(
    .shareCard,
    Message(
      zh: "share_cards 要用 rsvg-convert 画分享图，这台机器上没有；文章分享出去时用 share_image",
      en: "share_cards requires the program 'rsvg-convert', which is not installed; links show share_image"),
    remedy: Message(
      zh: "安装：apt install librsvg2-bin fonts-noto-cjk（macOS：brew install librsvg）；或者删掉 share_cards",
      en: "install it: apt install librsvg2-bin fonts-noto-cjk (macOS: brew install librsvg), or remove share_cards"))

  /// Share cards that could not be drawn.
  package static func undrawnShareCards(_ count: Int, theme: String) -> Problem {
    Problem(
      .shareCard,
      Message(
        zh: "有 \(count) 篇文章画不出分享图，分享出去时用 share_image",
        en: "\(count) share cards could not be rendered; links show share_image"),
      remedy: Message(
        zh: "看看主题 \(theme) 会不会画；会画的，给文章配 PNG 或 JPEG 封面",
        en:
          "check whether the theme '\(theme)' supports share cards; if it does, give the articles a PNG or JPEG "
          + "cover"))
  }

  /// A picture that vips cannot read.
  package static let unscaledPicture = Problem(
    .unscaledPicture,
    Message(zh: "vips 读不了这张图片，网页改用原图", en: "vips cannot read this picture; pages show the original"),
    remedy: Message(zh: "用看图程序打开，另存一次", en: "open it in an image editor and save it again"))

  /// A picture that took too long to scale.
  package static let scalingTimedOut = Problem(
    .unscaledPicture,
    Message(zh: "做小图超时，网页改用原图", en: "scaling took too long; pages show the original"),
    remedy: Message(zh: "把长边缩到 2000 像素左右", en: "scale it down to about 2000 pixels"))

  /// A picture with too many pixels to scale.
  package static func tooManyPixels(width: Int, height: Int) -> Problem {
    Problem(
      .unscaledPicture,
      Message(
        zh: "图片是 \(width)×\(height) 像素，太大了，不做小图，网页用原图",
        en: "\(width) by \(height) pixels are too many to scale; pages show the original"),
      remedy: Message(zh: "把长边缩到 2000 像素左右", en: "scale it down to about 2000 pixels"))
  }

  /// A picture whose file exceeds the size limit.
  package static func hugePicture(byteCount: Int, limit: Int) -> Problem {
    Problem(
      .hugePicture,
      Message(
        zh: "图片有 \(byteCount >> 20) MB，最大 \(limit >> 20) MB",
        en: "the picture is \(byteCount >> 20) MB; the limit is \(limit >> 20) MB"),
      remedy: Message(zh: "把图片缩小", en: "scale it down"))
  }
}
