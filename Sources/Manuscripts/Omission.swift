import Diagnostics

/// Something that an import leaves out of a manuscript.
package enum Omission: Sendable, Hashable {
  /// An HTML element and its content, by tag name.
  case element(String)
  /// The page chrome: the parts of a web page outside the article, such as navigation and lists of other articles.
  case pageChrome
  /// A hidden element.
  case hiddenElement
  /// Embedded content, by its URL or, if it has none, its name.
  case embedded(String)
  /// A line outside the body, such as an advertisement before the title or a button at the end.
  case line(String)
  /// A second occurrence of the title at the start of the body.
  case repeatedTitle
  /// Text deleted in tracked changes.
  case deletedText(String)
  /// A comment on the document.
  case comment(String)
  /// Underlining, which would look like a link on the web.
  case underlining
  /// Raw markup, or a document feature without a Markdown equivalent, by name.
  case markup(String)
  /// An omission that pandoc reports.
  case reported(String)
  /// A front matter key that articles do not have.
  case key(String)
  /// A slug that cannot be part of a URL.
  case slug(String)
  /// A character that is not allowed in a text file.
  case noncharacter

  /// The description of the omission.
  package var message: Message {
    switch self {
    case .element(let name): Message(zh: "网页元素 <\(name)>", en: "HTML element <\(name)>")
    case .pageChrome: Message(zh: "网页上正文以外的部分", en: "parts of the page outside the article")
    case .hiddenElement: Message(zh: "网页上不显示的部分", en: "a hidden part of the page")
    case .embedded(let url): Message(zh: "嵌入的内容 \(url)", en: "embedded content: \(url)")
    case .line(let text): Message(zh: "不属于正文的一行“\(text)”", en: "a line that is not part of the text: '\(text)'")
    case .repeatedTitle: Message(zh: "正文里重复的标题", en: "a repetition of the title")
    case .deletedText(let text): Message(zh: "修订中删去的“\(text)”", en: "text deleted with tracked changes: '\(text)'")
    case .comment(let text): Message(zh: "批注“\(text)”", en: "comment: '\(text)'")
    case .underlining: Message(zh: "下划线", en: "underlining")
    case .markup(let name): Message(zh: "Markdown 里没有的 \(name)", en: "\(name), which Markdown does not support")
    case .reported(let text): Message(zh: "pandoc 报告：\(text)", en: "reported by pandoc: \(text)")
    case .key(let key): Message(zh: "文章没有的字段 \(key)", en: "the key '\(key)', which articles do not support")
    case .slug(let slug): Message(zh: "不能成为地址的 slug：\(slug)", en: "the slug '\(slug)', which cannot be part of a URL")
    case .noncharacter: Message(zh: "不能出现在文字里的字符", en: "a character that is not allowed in text")
    }
  }
}
