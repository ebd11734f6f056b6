import Bytes
import Diagnostics
import Site
import SourceFiles

/// What an editor needs besides the HTML to publish in WeChat: the title, the digest, the pictures to upload and any
/// limits exceeded.
struct WeChatReport {
  let article: WeChatArticle
  let language: MessageLanguage

  /// The lines of the report.
  var text: String {
    var lines = [line("标题", "title", article.title)]
    if !article.authors.isEmpty { lines.append(line("作者", "author", article.authors.joined(separator: " "))) }
    lines.append(line("摘要", "digest", article.digest))
    lines.append(line("原文链接", "original", article.url))
    let count = "\(article.characterCount)"
    lines.append(
      line(
        "正文", "text",
        localized("\(count) 字，\(article.html.count) 字节", "\(count) characters, \(article.html.count) bytes")))
    for picture in article.pictures {
      let bytes = picture.byteCount.map { localized("，\($0) 字节", ", \($0) bytes") } ?? ""
      let size = picture.size.map { localized("，\($0.width)×\($0.height)", ", \($0.width)×\($0.height)") } ?? ""
      lines.append(line("上传图片", "upload", (picture.path ?? picture.url) + bytes + size))
    }
    for name in article.omissions { lines.append(line("略去", "omitted", "<\(name)>")) }
    for excess in article.exceededLimits { lines.append(line("超出", "limit exceeded", excess.message[language])) }
    return lines.map { $0.sanitized + "\n" }.joined()
  }

  private func line(_ chinese: String, _ english: String, _ text: String) -> String {
    localized("\(chinese)：", "\(english): ") + text
  }

  private func localized(_ chinese: String, _ english: String) -> String { Message(zh: chinese, en: english)[language] }
}
