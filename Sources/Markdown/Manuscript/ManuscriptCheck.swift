import Bytes
import Diagnostics

/// Finds markup that the author intended but the parser left as text, and damage and forbidden words in the text.
///
/// The check runs on the parsed tree, so that code, link destinations and escaped marks are never mistaken for text;
/// the source is consulted only for locations.
struct ManuscriptCheck {
  let tree: Tree
  /// The bytes of ``Tree/text``.
  let text: UnsafeBufferPointer<UInt8>
  /// The marked text.
  let source: UnsafeBufferPointer<UInt8>
  let lines: LineTable
  let options: MarkdownOptions
  /// The findings so far.
  private(set) var findings: FindingList
  private var locator: Locator
  private var owners = TextOwnerCursor()
  /// Runs of asterisks and underscores in the text of the current block.
  private var runs = DelimiterRuns()
  private var spam = SpamLines()
  private var contacts = ClinicContacts()

  /// Creates a check of `tree`, which was parsed from `source`, that adds to `findings`.
  init(
    _ tree: Tree, text: UnsafeBufferPointer<UInt8>, source: UnsafeBufferPointer<UInt8>, lines: LineTable,
    options: MarkdownOptions, findings: FindingList
  ) {
    self.tree = tree
    self.text = text
    self.source = source
    self.lines = lines
    self.options = options
    self.findings = findings
    locator = Locator(source)
  }

  /// Runs all checks.
  mutating func run() {
    var last = 0
    var previous: LeafBlock?
    for leaf in tree.leaves {
      checkDefinitions(in: last..<max(last, leaf.range.lowerBound))
      check(leaf)
      if let previous, let fault = BrokenLines.fault(between: previous, and: leaf, in: tree, source, lines: lines) {
        report(fault.problem, at: fault.range)
      }
      previous = leaf
      last = max(last, leaf.range.upperBound)
    }
    checkDefinitions(in: last..<source.count)
    report(TruncatedText.finding(in: tree, source))
    scanText()
    var typography = TypographyCheck(tree, source: source, lines: lines)
    typography.run { report($0.problem, at: $0.range) }
    if let proof = options.proofreader {
      owners = TextOwnerCursor()
      proof.check(text) { reportProofreading($0, $1) }
    }
    guard let words = options.forbiddenWords else { return }
    owners = TextOwnerCursor()
    words.forEachMatch(in: text) { range, identifier in
      if identifier >= 0 { checkForbiddenWord(range, identifier) }
    }
    for finding in spam.findings(in: tree, source) + contacts.findings(in: text) { report(finding) }
  }

  // MARK: Lines

  /// Whether a one-line paragraph begins with a character that a rule looks for.
  private func mayBeMarkup(_ leaf: LeafBlock) -> Bool {
    guard !leaf.range.isEmpty else { return false }
    switch source[leaf.range.lowerBound] {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), 0xEF: return true
    default: return false
    }
  }

  private var isDialogue: Bool { if case .interview = options.form { true } else { false } }

  private mutating func check(_ leaf: LeafBlock) {
    switch tree.nodes[Int(leaf.node)].kind {
    case .codeBlock where leaf.isIndented:
      if IndentedText.isText(source, leaf.range) { report(.indentedText, at: leaf.range.prefix(1)) }
    case .codeBlock: report(UnclosedBlock.fence(source, leaf.range, quotes: Int(leaf.quotes)))
    case .htmlBlock: report(UnclosedBlock.comment(text, tree.nodes[Int(leaf.node)].string, at: leaf.range))
    case .heading: report(UnderlinedHeading.finding(in: leaf, source, lines: lines))
    case .paragraph:
      checkDefinition(before: leaf)
      guard leaf.isMultiline || mayBeMarkup(leaf) else { return }
      let paragraph = SourceParagraph(leaf, in: source, lines: lines, isDialogue: isDialogue)
      for rule in Self.lineRules {
        guard let finding = rule.finding(in: paragraph) else { continue }
        findings.append(finding)
        return
      }
    default: break
    }
  }

  /// Checks for link reference definitions in the lines between two blocks.
  private mutating func checkDefinitions(in range: Range<Int>) {
    for finding in AccidentalDefinition.findings(in: range, source, linkTypes: options.linkTypes) {
      findings.append(finding)
    }
  }

  /// Checks the first line of a paragraph, which is a link reference definition if the parsed text does not begin with
  /// its bracket.
  private mutating func checkDefinition(before leaf: LeafBlock) {
    guard leaf.isMultiline, source[leaf.range.lowerBound] == UInt8(ascii: "[") else { return }
    let first = Int(leaf.node) + 1
    guard first < tree.nodes.count, tree.nodes[first].kind == .text, tree.nodes[first].count > 0,
      text[Int(tree.nodes[first].start)] != UInt8(ascii: "[")
    else { return }
    let line = lines.range(of: lines.line(at: leaf.range.lowerBound), in: source)
    report(AccidentalDefinition.finding(in: leaf.range.lowerBound..<line.upperBound, source, options.linkTypes))
  }

  /// The rules over lines; for each paragraph, the first rule with a finding reports it.
  private static let lineRules: [any ParagraphRule.Type] = [
    UnparsedTable.self, UnparsedHeading.self, UnparsedList.self, JoinedLines.self, BrokenLines.self,
  ]

  // MARK: Text

  private mutating func scanText() {
    var i = 0
    while true {
      i = text.firstOffset(from: i, where: TextScan.mayBegin)
      guard i < text.count else { break }
      i += check(at: i)
    }
    flushRuns()
  }

  /// Checks the byte at `i`, which may begin a finding; returns the number of bytes to advance.
  private mutating func check(at i: Int) -> Int {
    switch text[i] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"): return addRun(at: i, width: 1)
    case 0xBC where i > 0 && i + 1 < text.count && text[i + 1] == 0x8A && text[i - 1] == 0xEF:
      return addRun(at: i - 1, width: 3)
    case UInt8(ascii: "["), UInt8(ascii: "]"), 0x80, 0xBC: return checkBracket(at: i)
    case UInt8(ascii: "{") where i + 1 < text.count && text[i + 1] == UInt8(ascii: "#"): return checkIdentifier(at: i)
    case UInt8(ascii: "Y")...UInt8(ascii: "Z"), UInt8(ascii: "y"), UInt8(ascii: "}"), 0x7F: return 1
    default: return checkDamage(at: i)
    }
  }

  private mutating func checkDamage(at i: Int) -> Int {
    guard Damage.mayMatch(at: i, in: text), let owner = owners.owner(of: i, in: tree) else { return 1 }
    let string = UnsafeBufferPointer(rebasing: text[owner.string])
    guard let (problem, range) = Damage.find(at: i - owner.string.lowerBound, in: string) else { return 1 }
    let start = owner.string.lowerBound + range.lowerBound
    let damaged = start..<start + range.count
    // The braces of a formula are escaped, as in \{\{, so they do not occur in the source as they read. A template with
    // spaces is no destination: `[甲]({{< ref "a.md" >}})` is text.
    let location =
      text[i] == UInt8(ascii: "{")
      ? locator.locate(damaged, in: text, owner, tree, isMarkup: true, mayBeDestination: !owner.isTitle)
      : locate(damaged, owner)
    if let location { report(problem, at: location) }
    return max(1, damaged.upperBound - i)
  }

  private mutating func checkBracket(at i: Int) -> Int {
    guard BracketMarkup.mayMatch(at: i, in: text), let owner = owners.owner(of: i, in: tree), !owner.isTitle,
      let markup = BracketMarkup(at: i, in: text, owner.string, linkTypes: options.linkTypes)
    else { return 1 }
    if let location = locator.locate(markup.range, in: text, owner, tree, isMarkup: true) {
      report(markup.problem, at: location)
    }
    return max(1, markup.range.upperBound - i)
  }

  private mutating func checkIdentifier(at i: Int) -> Int {
    guard let owner = owners.owner(of: i, in: tree), !owner.isTitle else { return 2 }
    let kind = tree.nodes[Int(tree.leaves[owner.leaf].node)].kind
    guard let (problem, range) = HeadingIdentifier.misplaced(at: i, in: text, owner.string, isHeading: kind == .heading)
    else { return 2 }
    if let location = locator.locate(range, in: text, owner, tree, isMarkup: true) { report(problem, at: location) }
    return range.count
  }

  // MARK: Emphasis

  /// Records a run of the mark at `start`, which is `width` bytes long; returns the number of bytes to advance.
  private mutating func addRun(at start: Int, width: Int) -> Int {
    var end = start + width
    while end + width <= text.count, text[end..<end + width].elementsEqual(text[start..<start + width]) { end += width }
    let count = (end - start) / width
    guard count == 2 || count == 3, let owner = owners.owner(of: start, in: tree), !owner.isTitle,
      owner.string.upperBound >= end,
      let sourceRange = locator.locate(start..<end, in: text, owner, tree, isMarkup: true)
    else { return end - start }
    if runs.leaf != owner.leaf { flushRuns() }
    runs.leaf = owner.leaf
    runs.list.append(DelimiterRuns.Run(range: start..<end, owner: owner, sourceRange: sourceRange))
    return end - start
  }

  private mutating func flushRuns() {
    defer { runs = DelimiterRuns() }
    for run in runs.unparsed(in: text) {
      let isFullWidth = text[run.range.lowerBound] == 0xEF
      let words = String(decoding: text[run.range], as: UTF8.self)
      report(isFullWidth ? .fullWidthEmphasis : .malformedEmphasis(words), at: run.sourceRange)
    }
  }

  // MARK: Reporting

  /// Reports a proofreading problem, if its range is text.
  private mutating func reportProofreading(_ range: Range<Int>, _ problem: Problem) {
    guard let owner = owners.owner(of: range.lowerBound, in: tree), range.upperBound <= owner.string.upperBound else {
      return
    }
    report(problem, at: locate(range, owner))
  }

  /// Reports a forbidden word; a spam word is only recorded, because it counts together with the rest of its block.
  private mutating func checkForbiddenWord(_ range: Range<Int>, _ identifier: Int) {
    guard let owner = owners.owner(of: range.lowerBound, in: tree), range.upperBound <= owner.string.upperBound else {
      return
    }
    if ClinicContacts.isContactWord(identifier) {
      guard ClinicContacts.isContact(identifier, range, in: text) else { return }
      let location = locate(range, owner)
      return contacts.add(location)
    }
    if identifier >= SpamLines.firstIdentifier { return spam.record(identifier, in: owner.leaf) }
    report(.advertisingWord(String(decoding: text[range], as: UTF8.self)), at: locate(range, owner))
  }

  /// The location of a range of text, or the start of its block if the source spells it differently.
  private mutating func locate(_ range: Range<Int>, _ owner: TextOwner) -> Range<Int> {
    locator.locate(range, in: text, owner, tree) ?? tree.leaves[owner.leaf].range.prefix(1)
  }

  private mutating func report(_ finding: Finding?) {
    if let finding { findings.append(finding) }
  }

  private mutating func report(_ problem: Problem, at range: Range<Int>) {
    findings.append(Finding(problem: problem, range: range))
  }
}

extension Range<Int> {
  /// The first `count` numbers of the range.
  func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
