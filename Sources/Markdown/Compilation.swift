import Bytes
import CMark
import Diagnostics

/// Compiles one Markdown source into HTML.
struct Compilation {
  let source: MarkdownSource
  let options: MarkdownOptions
  /// Whether links and images are rendered as written instead of leaving placeholders for the site to fill.
  let isStandalone: Bool

  /// The maximum size in bytes of a source passed to libcmark, which counts in 32 bits and aborts the process on
  /// overflow.
  static let limit = 64 << 20

  /// Compiles the source and appends its problems to `diagnostics`.
  func run(_ diagnostics: inout [Diagnostic]) -> CompiledDocument {
    guard source.bytes.count <= Compilation.limit else {
      let range = SourceRange(SourcePosition(line: source.firstLine, column: 1))
      diagnostics.append(Problem.textTooLarge(source.bytes.count).at(source.path, range))
      return CompiledDocument()
    }
    return source.bytes.withUnsafeBufferPointer { text in
      var marked = Marker.mark(text)
      if marked.isMalformed { return repaired(text).run(&diagnostics) }
      if let (problem, offset) = Self.complexityProblem(in: text, marked) {
        var positions = SourcePositionConverter(text, insertions: [], firstLine: source.firstLine)
        diagnostics.append(problem.at(source.path, positions.range(offset..<offset + 1)))
        return CompiledDocument()
      }
      guard let copy = marked.bytes else { return compile(text, marked, &diagnostics) }
      marked.bytes = []
      return copy.withUnsafeBufferPointer { compile($0, marked, &diagnostics) }
    }
  }

  /// Returns the problem in `text` that would take libcmark too long to parse, and its offset; nil if there is none.
  static func complexityProblem(in text: UnsafeBufferPointer<UInt8>, _ marked: MarkedText) -> (Problem, offset: Int)? {
    if marked.imageOpeners >= BracketCost.minimumImageOpeners, let offset = BracketCost.offsetOverLimit(in: text) {
      return (.tooManyOpenBrackets, offset)
    }
    guard text.count >= NestingCost.minimumByteCount, let offset = NestingCost.offsetOverLimit(in: text) else {
      return nil
    }
    return (.nestedLists, offset)
  }

  /// Returns a compilation of the same source with malformed UTF-8 replaced by U+FFFD.
  private func repaired(_ text: UnsafeBufferPointer<UInt8>) -> Compilation {
    var source = source
    source.bytes = Array(String(decoding: text, as: UTF8.self).utf8)[...]
    return Compilation(source: source, options: options, isStandalone: isStandalone)
  }

  private func compile(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marked: MarkedText,
    _ diagnostics: inout [Diagnostic]
  ) -> CompiledDocument {
    let positions = SourcePositionConverter(bytes, insertions: marked.insertions, firstLine: source.firstLine)
    guard var (tree, problems) = parse(bytes, marked, positions.lines) else { return CompiledDocument() }
    for finding in reserved(marked) + tree.extractHeadingIdentifiers(bytes) { problems.append(finding) }
    return tree.text.withUnsafeBufferPointer { text in
      var check = ManuscriptCheck(
        tree, text: text, source: bytes, lines: positions.lines, options: options, findings: problems)
      check.run()
      var renderer = Renderer(
        tree, text: text, options: options, isStandalone: isStandalone, positions: positions,
        problems: check.findings)
      renderer.renderDocument()
      report(renderer.problems, &renderer.positions, &diagnostics)
      return renderer.document
    }
  }

  func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marked: MarkedText, _ lines: LineTable
  ) -> (Tree, FindingList)? {
    UnsafeRawBufferPointer(bytes).withMemoryRebound(to: CChar.self) { characters in
      Arena.parse(characters) { root in
        var builder = TreeBuilder(bytes, marked: marked, lines: lines)
        builder.tables = marked.hasPipes ? ParsedTables.parse(root, bytes, lines: lines) : nil
        builder.keepsRawHTML = options.allowsRawHTML
        builder.recordsTextOffsets = options.matcher != nil
        builder.isMarked = marked.bytes != nil || builder.tables != nil
        defer { builder.tables?.free() }
        builder.addDescendants(of: root)
        return (builder.tree, builder.problems)
      }
    }
  }

  private func reserved(_ marked: MarkedText) -> [Finding] {
    marked.reserved.map { Finding(problem: .noncharacter($0.scalar), range: $0.offset..<$0.offset + 3) }
  }

  /// Converts findings into diagnostics, ordered by location.
  private func report(
    _ problems: FindingList, _ positions: inout SourcePositionConverter, _ diagnostics: inout [Diagnostic]
  ) {
    let first = diagnostics.count
    var last: [Rule: Int] = [:]
    for problem in problems.findings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      last[problem.problem.rule] = diagnostics.count
      diagnostics.append(problem.problem.at(source.path, positions.range(problem.range)))
    }
    guard diagnostics.count - first >= FindingLimit.perFile else { return }
    for (rule, index) in last { diagnostics[index].omittedCount = problems.limit.omittedCount(rule) }
  }
}
