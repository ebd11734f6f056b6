import Bytes
import Diagnostics
import Manuscripts
import Site

/// The report of an import, in addition to the written paths: for each article what was fixed, what was omitted, and
/// what an editor must check.
struct ImportReport {
  let result: ImportResult
  let language: MessageLanguage

  /// The lines of the report.
  var text: String {
    var lines: [String] = []
    for article in result.articles { add(article, to: &lines) }
    for path in result.skipped { lines.append(path + localized("：不是稿件，没有导入", ": not a manuscript, not imported")) }
    for path in result.misnamed {
      lines.append(
        path
          + localized(
            "：文件名不是 UTF-8 编码，可能是 GBK，没有导入：请先改名",
            ": the file name is not UTF-8 and may be GBK; rename the file to import it"))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Returns the fixes made to an article, in text order.
  func changes(of article: ImportedArticle) -> [String] {
    article.notes.changes.map { "“\($0.before.sanitized)” → “\($0.after.sanitized)”" }
  }

  /// Returns the kinds of content that were omitted.
  func omissions(of article: ImportedArticle) -> [String] {
    article.notes.omissions.map { omission, count in
      omission.message[language].sanitized + (count > 1 ? localized("（\(count) 处）", " (\(count) times)") : "")
    }
  }

  /// Returns the questions that an editor must answer.
  func questions(of article: ImportedArticle) -> [String] {
    article.notes.questions.map { $0.message[language].sanitized }
  }

  private func add(_ article: ImportedArticle, to lines: inout [String]) {
    for (change, line) in zip(article.notes.changes, changes(of: article)) {
      let lineSuffix = change.line > 0 ? ":\(change.line)" : ""
      lines.append("\(article.path)\(lineSuffix): \(localized("改", "changed")) \(line)")
    }
    for line in omissions(of: article) { lines.append("\(article.path): \(localized("略去", "omitted")) \(line)") }
    for line in questions(of: article) { lines.append("\(article.path): \(localized("请看", "please check")): \(line)") }
    guard !article.diagnostics.isEmpty else { return }
    let report = TextReport(language: language, isColored: Terminal.standardError.isColored) { path in
      article.files.first { $0.path == path }?.bytes
    }
    lines.append(String(report.bytes(article.diagnostics).text.dropLast()))
  }

  private func localized(_ chinese: String, _ english: String) -> String { Message(zh: chinese, en: english)[language] }
}
