import Bytes
import Manuscripts
import Markdown

/// Fixes mechanical errors in an imported article, as `xinglin check --fix` does, and records each change.
struct ImportFixer {
  /// The changes made so far. Line numbers of changes in the body are relative to the body.
  private(set) var changes: [ImportNotes.Change] = []

  /// Returns the article with its headline fields and its body fixed.
  mutating func fix(_ article: ArticleText) -> ArticleText {
    var copy = article
    copy.head.title = fixLine(article.head.title)
    copy.head.subtitle = fixLine(article.head.subtitle)
    copy.head.kicker = fixLine(article.head.kicker)
    copy.head.summary = fixLine(article.head.summary)
    copy.body = fix(article.body, isBody: true)
    return copy
  }

  private mutating func fixLine(_ text: String?) -> String? { text.map { fix($0, isBody: false) } }

  private mutating func fix(_ text: String, isBody: Bool) -> String {
    var newChanges: [ImportNotes.Change] = []
    let source = MarkdownSource(bytes: Array(text.utf8)[...], path: "")
    let bytes = Markdown.fixed(
      source, options: MarkdownOptions(hasTitle: true),
      report: { edit, bytes in
        newChanges.append(Self.change(edit, in: Array(bytes), isBody: isBody))
      })
    changes += newChanges
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Returns an edit with one character of context on each side.
  private static func change(_ edit: TextEdit, in text: [UInt8], isBody: Bool) -> ImportNotes.Change {
    var (start, end) = (edit.range.lowerBound, edit.range.upperBound)
    repeat { start -= 1 } while start > 0 && text[start] & 0xC0 == 0x80
    start = max(0, start)
    repeat { end += 1 } while end < text.count && text[end] & 0xC0 == 0x80
    end = min(text.count, end)
    let (before, after) = (text[start..<edit.range.lowerBound], text[edit.range.upperBound..<end])
    func words(_ inner: some Collection<UInt8>) -> String {
      String(decoding: before + inner + after, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "⏎")
    }
    let line = text[..<edit.range.lowerBound].count { $0 == 10 } + 1
    return ImportNotes.Change(
      line: isBody ? line : 0, before: words(text[edit.range]), after: words(edit.replacement))
  }
}
