import Bytes
import Diagnostics
import Manuscripts
import Site

/// What an import has to say beside the paths that it wrote: for each article what was mended, what was left out, and what a person
/// must look at.
struct ImportReport {
  let result: ImportResult
  let language: MessageLanguage

  /// The lines.
  var text: String {
    var lines: [String] = []
    for article in result.articles { add(article, to: &lines) }
    for path in result.skipped { lines.append(path + said("：不是稿件，没有导入", ": no manuscript, not imported")) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func add(_ article: ImportedArticle, to lines: inout [String]) {
    for change in article.notes.changes {
      let place = change.line > 0 ? ":\(change.line)" : ""
      lines.append(
        "\(article.path)\(place): \(said("改", "mended")) “\(change.before.visible)” → “\(change.after.visible)”")
    }
    for (omission, count) in article.notes.omissions {
      let times = count > 1 ? said("（\(count) 处）", " (\(count) times)") : ""
      lines.append("\(article.path): \(said("略去", "left out")) \(omission.message[language].visible)\(times)")
    }
    for question in article.notes.questions {
      lines.append("\(article.path): \(said("请看", "look at this")): \(question.message[language].visible)")
    }
    guard !article.diagnostics.isEmpty else { return }
    let report = TextReport(language: language, isColored: Terminal.standardError.isColored) { path in
      article.files.first { $0.path == path }?.bytes
    }
    lines.append(String(report.bytes(article.diagnostics).text.dropLast()))
  }

  private func said(_ chinese: String, _ english: String) -> String { Message(zh: chinese, en: english)[language] }
}
