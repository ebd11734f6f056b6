import Content
import Entities
import SourceFiles

extension Scaffold.Kind {
  /// A draft article. Its name may include the year and month.
  package static let article = Scaffold.Kind(
    "article", isNested: true, options: [.title, .date, .kind, .column, .bundle]
  ) {
    (scaffold: Scaffold) throws(Scaffold.Failure) in [try scaffold.article()]
  }
}

extension Scaffold {
  fileprivate func article() throws(Failure) -> File {
    let day = try day()
    let path = id.contains("/") ? id : "\(day.prefix(4))/\(day.dropFirst(5).prefix(2))/\(id)"
    var text = "---\ntitle: \(quotedTitle)\ndate: \(date ?? day)\n"
    if let articleKind, articleKind != .article { text += "kind: \(articleKind.rawValue)\n" }
    if let column { text += "column: \(Self.quoted(column))\n" }
    text += "draft: true\n---\n\n\(Self.placeholderText(articleKind ?? .article))"
    return File(path: "articles/\(path)\(isBundle ? "/index" : "").md", text: text)
  }

  /// Returns the date of the article in the form `2024-02-29`.
  func day() throws(Failure) -> String {
    if let date {
      if let problem = Timestamp.problem(in: date, zone: .shanghai) { throw .invalidDate(problem) }
      return String(date.prefix(10))
    }
    let local = now + SiteTimeZone.shanghai.offset(atLocalSeconds: now)
    let (year, month, day) = CivilCalendar.date(days: local / 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// Returns the placeholder text for an article of a kind.
  private static func placeholderText(_ kind: ArticleKind) -> String {
    switch kind {
    case .interview: "主持人：\n\n嘉宾：\n"
    case .roundtable: "## 第一位发言人的题目\n\n"
    case .article, .case, .notice: "正文从这里开始。\n"
    }
  }
}
