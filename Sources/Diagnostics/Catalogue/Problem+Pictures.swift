extension Rule {
  static let pictures: [Rule] = [hugePicture]

  static let hugePicture = Rule(
    "picture/size",
    summary: Message(zh: "图片文件大得不能处理。", en: "A picture is too large to be processed."),
    explanation: Message(
      zh: "发布之前要去掉图片里的拍摄地点、设备等信息，为此整个文件要读进内存，所以最大 256 MB。把图片缩小，或者打成压缩包再发布。",
      en:
        "Pictures lose their metadata before they are published. For that a file is read as a whole, so 256 MB is the limit. "
        + "Scale the picture down, or publish it in an archive."))
}

extension Problem {
  /// A picture that is larger than pictures may be.
  package static func hugePicture(byteCount: Int, limit: Int) -> Problem {
    Problem(
      .hugePicture,
      Message(
        zh: "图片有 \(byteCount >> 20) MB，最大 \(limit >> 20) MB",
        en: "the picture has \(byteCount >> 20) MB; the limit is \(limit >> 20) MB"),
      remedy: Message(zh: "把图片缩小", en: "scale it down"))
  }
}
