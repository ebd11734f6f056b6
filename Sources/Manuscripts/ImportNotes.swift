import Diagnostics

/// What an import changed, left out, and could not decide.
package struct ImportNotes: Sendable, Equatable {
  /// A passage that was mended.
  package struct Change: Sendable, Equatable {
    /// The line of the written file; 0 for front matter.
    package var line: Int
    /// The passage of the manuscript.
    package let before: String
    /// What is written for it.
    package let after: String

    /// A passage on a line.
    package init(line: Int, before: String, after: String) {
      self.line = line
      self.before = before
      self.after = after
    }
  }

  /// The passages that were mended, in the order of the text.
  package var changes: [Change] = []
  /// What was left out, and how often.
  package private(set) var omissions: [(omission: Omission, count: Int)] = []
  /// What a person must look at.
  package private(set) var questions: [Question] = []

  /// Nothing was changed.
  package init() {}

  /// Notes that something was left out.
  package mutating func add(_ omission: Omission) {
    if let index = omissions.firstIndex(where: { $0.omission == omission }) {
      omissions[index].count += 1
    } else {
      omissions.append((omission, 1))
    }
  }

  /// Notes what a person must look at, once.
  package mutating func add(_ question: Question) {
    if !questions.contains(question) { questions.append(question) }
  }

  /// Adds the omissions and questions of another part.
  package mutating func add(_ other: ImportNotes) {
    for (omission, count) in other.omissions { for _ in 0..<count { add(omission) } }
    for question in other.questions { add(question) }
    changes += other.changes
  }

  /// Whether both note the same.
  package static func == (lhs: ImportNotes, rhs: ImportNotes) -> Bool {
    lhs.changes == rhs.changes && lhs.questions == rhs.questions
      && lhs.omissions.elementsEqual(rhs.omissions) { $0 == $1 }
  }
}

/// What an import leaves out of a manuscript.
package enum Omission: Sendable, Hashable {
  /// An HTML element with its content, by its name.
  case element(String)
  /// An element that is not shown.
  case hiddenElement
  /// The address of what a page shows of another.
  case embedded(String)
  /// A line that is no part of the text, such as an advertisement before the title or a button below it.
  case line(String)
  /// The title, which stands a second time in the text.
  case repeatedTitle
  /// Text that was deleted while changes were tracked.
  case deletedText(String)
  /// A comment in the margin.
  case comment(String)
  /// Lines under text, which mean a link on the web.
  case underlining
  /// Markup of another format, or a part of a document that has no form in Markdown, by its name.
  case markup(String)
  /// What pandoc says that it left out.
  case reported(String)
  /// A key of front matter that articles do not have.
  case key(String)
  /// A character that no text may hold.
  case noncharacter

  /// The omission in words.
  package var message: Message {
    switch self {
    case .element(let name): Message(zh: "网页元素 <\(name)>", en: "HTML element <\(name)>")
    case .hiddenElement: Message(zh: "网页上不显示的部分", en: "a hidden part of the page")
    case .embedded(let url): Message(zh: "嵌入的内容 \(url)", en: "embedded content: \(url)")
    case .line(let text): Message(zh: "不属于正文的一行“\(text)”", en: "a line that is no part of the text: '\(text)'")
    case .repeatedTitle: Message(zh: "正文里重复的标题", en: "the title repeated in the text")
    case .deletedText(let text): Message(zh: "修订中删去的“\(text)”", en: "deleted while changes were tracked: '\(text)'")
    case .comment(let text): Message(zh: "批注“\(text)”", en: "a comment: '\(text)'")
    case .underlining: Message(zh: "下划线", en: "underlining")
    case .markup(let name): Message(zh: "Markdown 里没有的 \(name)", en: "\(name), which Markdown does not have")
    case .reported(let text): Message(zh: "pandoc 报告：\(text)", en: "reported by pandoc: \(text)")
    case .key(let key): Message(zh: "文章没有的字段 \(key)", en: "the key '\(key)', which articles do not have")
    case .noncharacter: Message(zh: "不能出现在文字里的字符", en: "a character that no text may hold")
    }
  }
}

/// What an import cannot decide.
package enum Question: Sendable, Hashable {
  /// The manuscript has no title; the name of its file stands for it.
  case noTitle
  /// The manuscript has no date; a day stands for it.
  case noDate(String)
  /// A date that is none.
  case unreadDate(String)
  /// A picture that is not in the manuscript.
  case remotePicture(String)
  /// A picture that was not found beside the page.
  case missingPicture(String)
  /// A picture that browsers do not show, kept as a file to be converted.
  case unshownPicture(String, format: String)
  /// A table whose cells cover several rows or columns.
  case mergedCells
  /// A formula.
  case formula(String)
  /// A link that is not to a page.
  case droppedLink(String)

  /// The question in words, with what to do.
  package var message: Message {
    switch self {
    case .noTitle:
      Message(zh: "没有找到标题，写的是文件名：请改 title", en: "no title found; the file's name stands for it: edit 'title'")
    case .noDate(let day):
      Message(zh: "没有找到日期，写的是 \(day)：请核对 date", en: "no date found; \(day) stands for it: check 'date'")
    case .unreadDate(let text):
      Message(zh: "看不懂的日期“\(text)”：请核对 date", en: "a date that cannot be read, '\(text)': check 'date'")
    case .remotePicture(let url):
      Message(
        zh: "图片在别的网站上，没有下载：\(url)；请存到文章旁边再插入",
        en: "a picture on another site was not loaded: \(url); save it beside the article")
    case .missingPicture(let path):
      Message(zh: "网页旁边没有图片 \(path)：请补上", en: "no picture at \(path) beside the page: add it")
    case .unshownPicture(let name, let format):
      Message(
        zh: "图片 \(name) 是 \(format)，浏览器不显示：请另存为 JPEG 或 PNG",
        en: "the picture \(name) is \(format), which browsers do not show: save it as JPEG or PNG")
    case .mergedCells:
      Message(
        zh: "有合并的单元格，拆开后只在第一格写了内容：请核对表格", en: "merged cells were split, with the text in the first: check the table")
    case .formula(let text): Message(zh: "公式写成了代码：\(text)", en: "a formula became code: \(text)")
    case .droppedLink(let url): Message(zh: "链接 \(url) 去掉了，只留文字", en: "the link \(url) was removed, its text stays")
    }
  }
}
