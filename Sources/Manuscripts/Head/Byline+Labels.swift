extension Byline {
  /// Returns the field that the label at `start` names and the offset at which its value begins.
  ///
  /// A label ends with a colon, a slash or a vertical bar. A label for people that is longer than one character may
  /// also end with white space.
  static func label(in scalars: [Unicode.Scalar], at start: Int) -> (field: Field, end: Int)? {
    // A label must not begin inside a word, as 作者 does in 合作者.
    if start > 0, !isSeparator(scalars[start - 1]) { return nil }
    for (name, field) in labels {
      guard var end = match(name, in: scalars, at: start) else { continue }
      let afterName = end
      while end < scalars.count, scalars[end].properties.isWhitespace { end += 1 }
      if end < scalars.count, "：:/／丨|｜".unicodeScalars.contains(scalars[end]) {
        // 文/图：张某
        end += 1
        if let both = match("图", in: scalars, at: end), both < scalars.count,
          "：:/ ".unicodeScalars.contains(scalars[both])
        {
          end = both + 1
        }
        return (field, end)
      }
      if end > afterName, namesPeople(field), name.unicodeScalars.count > 1 { return (field, end) }
    }
    return nil
  }

  /// Whether every field of the line names people, as authors or in other roles.
  var namesOnlyPeople: Bool {
    fields.allSatisfy { if case .credit = $0.field { true } else { Self.namesPeople($0.field) } }
  }

  private static func namesPeople(_ field: Field) -> Bool {
    switch field {
    case .authors, .correspondents, .editors, .reviewers: true
    default: false
    }
  }

  /// Returns the end offset of `name` if it is written at `start`, ignoring white space between its characters.
  private static func match(_ name: String, in scalars: [Unicode.Scalar], at start: Int) -> Int? {
    var i = start
    for (index, scalar) in name.unicodeScalars.enumerated() {
      while index > 0, i < scalars.count, scalars[i].properties.isWhitespace { i += 1 }
      guard i < scalars.count, scalars[i] == scalar else { return nil }
      i += 1
    }
    return i
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "（）()【】[]|｜丨/／、，,；;。·".unicodeScalars.contains(scalar)
  }

  /// The labels. If one label is a prefix of another, the longer one comes first.
  private static let labels: [(name: String, field: Field)] = [
    ("文章来源", .source), ("信息来源", .source), ("稿件来源", .source), ("本文来源", .source), ("来源", .source), ("稿源", .source),
    ("转载自", .source), ("作者", .authors), ("本报记者", .authors), ("本刊记者", .authors), ("实习记者", .authors),
    ("特约记者", .authors), ("记者", .authors), ("撰文", .authors), ("撰稿", .authors), ("采写", .authors), ("文字", .authors),
    ("文", .authors), ("本报通讯员", .correspondents), ("特约通讯员", .correspondents), ("通讯员", .correspondents),
    ("責任編輯", .editors), ("责任编辑", .editors), ("本期编辑", .editors), ("责编", .editors), ("值班编辑", .editors),
    ("编辑", .editors), ("編輯", .editors), ("审核", .reviewers), ("审校", .reviewers), ("审稿", .reviewers),
    ("初审", .reviewers), ("复审", .reviewers), ("终审", .reviewers), ("发布时间", .date), ("发布日期", .date), ("发表时间", .date),
    ("发稿时间", .date), ("更新时间", .updated), ("日期", .date), ("时间", .date), ("標題", .title), ("标题", .title),
    ("副标题", .subtitle), ("副题", .subtitle), ("引题", .kicker), ("肩题", .kicker), ("眉题", .kicker), ("内容提要", .summary),
    ("摘要", .summary), ("导语", .summary), ("提要", .summary), ("摄影", .credit("摄影")), ("供图", .credit("供图")),
    ("图片", .credit("图片")), ("图", .credit("图片")), ("制图", .credit("制图")), ("视频", .credit("视频")),
    ("校对", .credit("校对")), ("监制", .credit("监制")), ("主编", .credit("主编")), ("策划", .credit("策划")),
    ("统筹", .credit("统筹")), ("整理", .credit("整理")), ("翻译", .credit("翻译")), ("编译", .credit("编译")),
    ("供稿", .credit("供稿")), ("排版", .credit("排版")), ("浏览次数", .pageChrome), ("阅读次数", .pageChrome),
    ("点击次数", .pageChrome), ("点击数", .pageChrome), ("浏览量", .pageChrome), ("阅读量", .pageChrome), ("浏览", .pageChrome),
    ("字号", .pageChrome), ("字体", .pageChrome), ("分享到", .pageChrome),
  ]

  /// Splits a list of people into names, at punctuation or, unless a word is a single character, at white space.
  static func names(_ value: String) -> [String] {
    value.split { "、，,；;/／|｜".contains($0) }.flatMap { part -> [String] in
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.contains(where: { $0.unicodeScalars.count == 1 }) else { return words }
      // A space inside a two-character name aligns it with three-character ones: 王　某.
      return words.reduce(into: []) { names, word in
        if word.unicodeScalars.count == 1, let last = names.last, last.unicodeScalars.count == 1 {
          names[names.count - 1] += word
        } else {
          names.append(word)
        }
      }
    }
  }
}
