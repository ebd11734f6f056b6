import Diagnostics

/// What an import leaves out of a manuscript.
package enum Omission: Sendable, Hashable {
  /// An HTML element with its content, by its name.
  case element(String)
  /// What stands around the article on its page: navigation, lists of other articles.
  case surroundings
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
    case .surroundings: Message(zh: "网页上正文以外的部分", en: "what stands around the article on its page")
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
