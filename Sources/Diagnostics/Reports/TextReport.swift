import Bytes

/// Formats diagnostics for people, in the compiler format that editors and terminals recognize.
///
/// ```
/// content/articles/2022/06/a.md:3:1: error: 不认识的键“titel” [front-matter/unknown-key]
///   3 | titel: 某院
///     | ^~~~~
///     → 想写的是“title”吗？
///     参见 content/articles/2022/06/b.md:1:1: 这里也有
/// ```
///
/// Diagnostics are separated by an empty line; repeated findings of a rule are folded, see ``FoldedFindings``. The
/// first line is also for machines: its format is the same in all languages.
package struct TextReport: DiagnosticReport {
  let language: MessageLanguage
  let palette: Palette
  let width: Int
  let showsAll: Bool
  let source: (String) -> [UInt8]?

  /// Creates a report in `language`.
  ///
  /// - Parameters:
  ///   - language: The language of the messages.
  ///   - isColored: Whether to use terminal colours (ECMA-48).
  ///   - width: The maximum number of cells of a source line to show, at least 20.
  ///   - showsAll: Whether repeated findings of a rule are shown instead of folded.
  ///   - source: Returns the bytes of the file at a path; nil for no excerpt. Called once for each run of diagnostics
  ///     with the same path.
  package init(
    language: MessageLanguage, isColored: Bool = false, width: Int = 100, showsAll: Bool = false,
    source: @escaping (String) -> [UInt8]?
  ) {
    self.language = language
    palette = isColored ? .terminal : .none
    self.width = max(20, width)
    self.showsAll = showsAll
    self.source = source
  }

  /// Appends the report of `diagnostics`, in order, to `out`.
  package func write(_ diagnostics: [Diagnostic], to out: inout ByteBuffer) {
    var file: (path: String, lines: SourceLines?)?
    let findings = FoldedFindings(diagnostics, showsAll: showsAll)
    for (index, diagnostic) in findings.shown.enumerated() {
      let path = diagnostic.location.path
      if file?.path != path { file = (path, source(path).map { SourceLines($0) }) }
      if index > 0 { out.append("\n") }
      writeHeadline(diagnostic, to: &out)
      let excerpt = file?.lines?.excerpt(of: diagnostic.location.range, width: width)
      let gutter = String(diagnostic.location.range.start.line).utf8.count + 2
      if let excerpt {
        writeExcerpt(excerpt, gutter: gutter, severity: diagnostic.severity, to: &out)
      }
      writeAdvice(diagnostic, indent: excerpt == nil ? 2 : gutter + 1, to: &out)
    }
    if !findings.omitted.isEmpty { out.append("\n") }
    for (rule, count) in findings.omitted {
      // If everything is shown, the rest was dropped by `FindingLimit`.
      let remark = Message(
        zh: "[\(rule)] 另有 \(count) 处" + (showsAll ? "，同一个文件里太多，没有逐条列出" : "；--all 全部列出"),
        en: "[\(rule)] \(count) more" + (showsAll ? ", too many in one file to list" : "; use --all to list them"))
      out.append(text: remark[language])
      out.append("\n")
    }
  }
}

extension TextReport {
  private func writeHeadline(_ diagnostic: Diagnostic, to out: inout ByteBuffer) {
    out.append(palette.bold)
    write(diagnostic.location, to: &out)
    out.append(": ")
    out.append(palette.of(diagnostic.severity))
    out.append(text: diagnostic.severity.rawValue)
    out.append(palette.reset)
    out.append(palette.bold)
    out.append(": ")
    out.append(sanitizing: diagnostic.problem.message[language])
    out.append(palette.reset)
    out.append(" ")
    out.append(palette.faint)
    out.append("[")
    out.append(text: diagnostic.problem.rule.id)
    out.append("]")
    out.append(palette.reset)
    out.append("\n")
  }

  private func writeExcerpt(_ excerpt: SourceExcerpt, gutter: Int, severity: Severity, to out: inout ByteBuffer) {
    out.append(palette.faint)
    out.append("  ")
    out.append(number: excerpt.line)
    out.append(" |")
    out.append(palette.reset)
    if !excerpt.text.isEmpty { out.append(" ") }
    out.append(bytes: excerpt.text)
    out.append("\n")
    out.append(palette.faint)
    out.append(bytes: repeatElement(UInt8(ascii: " "), count: gutter))
    out.append(" |")
    out.append(palette.reset)
    out.append(" ")
    // Tab stops are counted from the terminal's edge.
    let marks = excerpt.marks(from: gutter + 3)
    out.append(bytes: marks.indent)
    out.append(palette.of(severity))
    out.append(bytes: marks.underline)
    out.append(palette.reset)
    out.append("\n")
  }

  private func writeAdvice(_ diagnostic: Diagnostic, indent: Int, to out: inout ByteBuffer) {
    let margin = repeatElement(UInt8(ascii: " "), count: indent)
    if let remedy = diagnostic.problem.remedy {
      out.append(bytes: margin)
      out.append("→ ")
      out.append(sanitizing: remedy[language])
      out.append("\n")
    }
    for related in diagnostic.related {
      out.append(bytes: margin)
      out.append(language == .chinese ? "参见 " : "see ")
      write(related.location, to: &out)
      out.append(": ")
      out.append(sanitizing: related.message[language])
      out.append("\n")
    }
  }

  private func write(_ location: SourceLocation, to out: inout ByteBuffer) {
    out.append(sanitizing: location.path)
    out.append(":")
    out.append(number: location.range.start.line)
    out.append(":")
    out.append(number: location.range.start.column)
  }
}
