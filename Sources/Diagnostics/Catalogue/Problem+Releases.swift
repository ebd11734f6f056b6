extension Rule {
  static let releases: [Rule] = [unannouncedChange]

  static let unannouncedChange = Rule(
    "article/unannounced-change", .warning,
    summary: Message(zh: "发布过的文章改了，读者看不出来。", en: "A published article was changed without informing readers."),
    explanation: Message(
      zh: "题目、副题或正文的文字和上一次 xinglin publish 发布的不同，却没有写新的 updated 或 corrections。补充了内容，写 updated: 日期；"
        + "改正了差错，写进 corrections。同一天里再改，写上几点几分，如 updated: 2024-03-20 15:30。空白、断行、格式、前言区里别的字段不算改动。"
        + "比的是输出目录旁边 .xinglin 里的记录：build --production 记下各篇文字的哈希，publish 发布以后作准；没有记录就不查，会员文章不记也不查。",
      en:
        "The title, the subtitle or the text differs from the last 'xinglin publish', and neither 'updated' nor 'corrections' has a newer date. For additions, "
        + "write 'updated: DATE'; for errors, add an entry to 'corrections'. For a second change on the same day, include the time, such as 'updated: 2024-03-20 "
        + "15:30'. White space, line breaks, markup and other keys do not count. The comparison uses the record in .xinglin beside the output: 'build "
        + "--production' writes the hashes of the texts, and 'publish' makes them those of the release. Without a record, nothing is compared. Members-only "
        + "articles are neither recorded nor compared."))
}

extension Problem {
  /// An article that was changed since its release without announcing it.
  package static let unannouncedChange = Problem(
    .unannouncedChange,
    Message(
      zh: "文字和上次发布的不同，没有写新的 updated 或 corrections",
      en: "the text differs from the last release without a new 'updated' or 'corrections'"),
    remedy: Message(
      zh: "写上 updated: 日期；改的是差错，写进 corrections", en: "write 'updated: DATE', or add the error to 'corrections'"))
}
