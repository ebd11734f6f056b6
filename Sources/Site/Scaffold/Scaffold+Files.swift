import Content

extension Scaffold {
  /// A file to be made, below the content folder.
  struct File {
    let path: String
    let text: String
    /// Whether it may be there already, and is left alone then: the award of an edition.
    var isShared = false
  }

  /// The files that make up the piece.
  func files() throws(Failure) -> [File] {
    for part in id.split(separator: "/", omittingEmptySubsequences: false) where !Self.isName(part) {
      throw .badName(id)
    }
    if kind != .article, id.contains("/") { throw .badName(id) }
    let name = Self.quoted(title ?? id)
    switch kind {
    case .article: return [try article()]
    case .column: return [File(path: "columns/\(id).md", text: "---\ntitle: \(name)\nsummary: \n---\n")]
    case .hospital:
      return [File(path: "hospitals/\(id).md", text: "---\nname: \(name)\nprovince: \ncity: \ngrade: \n---\n")]
    case .person: return [File(path: "people/\(id).md", text: "---\nname: \(name)\nposts: []\n---\n")]
    case .award: return try award(name)
    case .document: return [File(path: "documents/\(id).md", text: "---\ntitle: \(name)\nissuer: \ndate: \n---\n")]
    case .page: return [File(path: "pages/\(id).md", text: "---\ntitle: \(name)\nsummary: \n---\n")]
    }
  }

  private func award(_ name: String) throws(Failure) -> [File] {
    let index = File(
      path: "awards/\(id)/index.md", text: "---\ntitle: \(name)\nissuer: \nlevel: national\n---\n",
      isShared: edition != nil)
    guard let edition else { return [index] }
    guard Self.isName(Substring(edition)), edition != "index" else { throw .badName(edition) }
    let header = "hospital,branch,person,work,category,province,source_title,source_url\n"
    return [
      index,
      File(path: "awards/\(id)/\(edition).md", text: "---\ndeclared: \n---\n"),
      File(path: "awards/\(id)/\(edition).csv", text: header),
    ]
  }

  private func article() throws(Failure) -> File {
    let day = try day()
    let path = id.contains("/") ? id : "\(day.prefix(4))/\(day.dropFirst(5).prefix(2))/\(id)"
    var text = "---\ntitle: \(Self.quoted(title ?? id))\ndate: \(date ?? day)\n"
    if articleKind != .article { text += "kind: \(articleKind.rawValue)\n" }
    if let column { text += "column: \(Self.quoted(column))\n" }
    text += "draft: true\n---\n\n\(Self.opening(articleKind))"
    return File(path: "articles/\(path)\(isBundle ? "/index" : "").md", text: text)
  }

  /// The day of the article, as `2024-02-29`.
  private func day() throws(Failure) -> String {
    if let date {
      guard Timestamp(date, zone: .shanghai) != nil else { throw .badDate(date) }
      return String(date.prefix(10))
    }
    let local = now + SiteTimeZone.shanghai.offset(atLocalSeconds: now)
    let (year, month, day) = CivilCalendar.date(days: local / 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// How a text of a kind begins.
  private static func opening(_ kind: ArticleKind) -> String {
    switch kind {
    case .interview: "主持人：\n\n嘉宾：\n"
    case .roundtable: "## 第一位发言人的题目\n\n"
    case .article, .case, .notice: "正文从这里开始。\n"
    }
  }

  private static func isName(_ part: Substring) -> Bool {
    !part.isEmpty && part != "." && part != ".."
      && part.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E
      }
  }

  /// A YAML scalar: double-quoted where the plain form would mean something else. Source: YAML 1.1, chapter 5.
  static func quoted(_ text: String) -> String {
    let special = Set("-?:,[]{}#&*!|>'\"%@`".unicodeScalars)
    let isPlain =
      text.unicodeScalars.first.map { !special.contains($0) && $0.value > 0x20 && !("0"..."9").contains($0) } ?? false
    let isSafe = !text.unicodeScalars.contains { $0 == "\"" || $0 == "\\" || $0.value < 0x20 || $0 == ":" || $0 == "#" }
    let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "~", "y", "n"]
    if isPlain, isSafe, !text.hasSuffix(" "), !words.contains(text.lowercased()) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
