import Bytes
import Diagnostics

extension Renderer {
  /// Renders an interview: consecutive turns form one part; everything before, between and after is prose.
  ///
  /// A turn ends at the next label or heading; other blocks belong to it.
  mutating func renderInterview(_ speakers: SpeakerClassifier) {
    var speakers = speakers
    forEachTopLevelBlock { renderer, i in
      if let label = renderer.label(at: i) { speakers.record(label.string, isPerson: renderer.isPerson(label)) }
    }
    var turns: [Turn] = []
    var ambiguous: Set<String> = []
    forEachTopLevelBlock { renderer, i in
      var isTurn = false
      if let label = renderer.label(at: i) {
        let classification = speakers.classification(of: label.string, isPerson: renderer.isPerson(label))
        switch classification {
        case .turn, .undeclaredTurn:
          isTurn = true
          if classification == .undeclaredTurn { renderer.report(.undeclaredSpeaker(label.string), ofLabelAt: i) }
          if turns.isEmpty { renderer.finishProse() } else { renderer.finishTurn(&turns) }
          turns.append(renderer.beginTurn(label, of: speakers.declaredName(label.string), at: i))
        case .ambiguous:
          if ambiguous.insert(label.string).inserted { renderer.report(.possibleSpeaker(label.string), ofLabelAt: i) }
        case .text: break
        }
      } else if renderer.tree.nodes[i].kind == .heading, !turns.isEmpty {
        renderer.finishTurns(&turns)
      }
      switch renderer.tree.nodes[i].kind {
      case .paragraph:
        renderer.checkLaterLines(of: i, speakers)
        if !isTurn { renderer.checkMissingColon(of: i, speakers, isInTurn: !turns.isEmpty) }
      case .list, .blockQuote: renderer.checkLabels(in: i, speakers)
      default: break
      }
      renderer.render(i..<Int(renderer.tree.nodes[i].end))
    }
    if !turns.isEmpty { finishTurns(&turns) }
  }

  private mutating func report(_ problem: Problem, ofLabelAt paragraph: Int) {
    problems.append(Finding(problem: problem, range: positions.label(from: Int(tree.nodes[paragraph].offset))))
  }

  /// Reports labels on later lines of a paragraph, where a missing empty line attributes one speaker's words to
  /// another.
  private mutating func checkLaterLines(of paragraph: Int, _ speakers: SpeakerClassifier) {
    guard let leaf = tree.leaf(of: paragraph).map({ tree.leaves[$0] }) else { return }
    for line in positions.lines(of: leaf).dropFirst() {
      let range = positions.label(from: line.lowerBound)
      guard range.upperBound < line.upperBound, range.count <= 96, positions.hasColon(after: range) else { continue }
      let label = positions.text(of: range)
      switch speakers.classification(of: label, isPerson: false) {
      case .turn, .undeclaredTurn: problems.append(Finding(problem: .joinedSpeaker(label), range: range))
      case .ambiguous, .text: continue
      }
    }
  }

  /// Reports the first speaker's label in a list or a block quote, where it does not begin a turn.
  private mutating func checkLabels(in block: Int, _ speakers: SpeakerClassifier) {
    for i in block..<Int(tree.nodes[block].end) {
      guard let label = label(at: i), speakers.classification(of: label.string, isPerson: isPerson(label)) == .turn
      else {
        continue
      }
      report(.nestedSpeaker(label.string), ofLabelAt: i)
      return
    }
  }

  /// Reports `【主持人】`, `宋树立；` and, within turns, `**宋树立** ` at the beginning of a paragraph that does not begin a turn.
  private mutating func checkMissingColon(of paragraph: Int, _ speakers: SpeakerClassifier, isInTurn: Bool) {
    let start = Int(tree.nodes[paragraph].offset)
    guard let (label, range, isPlain) = positions.labelWithoutColon(from: start), !positions.hasColon(after: range),
      speakers.classification(of: label, isPerson: false) == .turn
    else { return }
    // 患者 and 专家 before a space may be the subject of a sentence.
    if isPlain, !isInTurn || !(InterviewLabel.isInterviewer(label) || speakers.declaredName(label) != nil) { return }
    problems.append(Finding(problem: .speakerWithoutColon(label), range: range))
  }

  /// Calls `body` with each top-level block.
  private mutating func forEachTopLevelBlock(_ body: (inout Renderer, Int) -> Void) {
    var i = 0
    while i < tree.nodes.count {
      body(&self, i)
      i = Int(tree.nodes[i].end)
    }
  }

  private func label(at i: Int) -> Label? {
    tree.nodes[i].kind == .paragraph ? Label(tree, text, paragraph: i) : nil
  }

  private func isPerson(_ label: Label) -> Bool {
    guard let link = label.link else { return false }
    return isPersonLink(tree.nodes[link])
  }

  /// Whether a link's destination names a person.
  func isPersonLink(_ node: Node) -> Bool {
    tree.bytes(tree.targets[Int(node.number)].destination).starts(with: "person:".utf8)
  }

  // MARK: Turns

  /// Begins a turn and removes the label from the paragraph, leaving only what is said.
  private mutating func beginTurn(_ label: Label, of name: String?, at paragraph: Int) -> Turn {
    let start = Int(tree.nodes[paragraph].offset)
    var link: Int?
    if let node = label.link, !isStandalone, isShownLink(tree.nodes[node]) {
      link = addReference(.link, tree.nodes[node], hasText: true)
    }
    let range = positions.range(positions.label(from: start))
    removeLabel(label, from: paragraph)
    return Turn(label: label.string, name: name, link: link, body: Fragment(), range: range)
  }

  private func isShownLink(_ node: Node) -> Bool {
    let target = tree.targets[Int(node.number)]
    return LinkDestination(tree.bytes(target.destination), isImage: false, options: options) == .site
  }

  private mutating func removeLabel(_ label: Label, from paragraph: Int) {
    for i in (paragraph + 1)..<label.node where tree.nodes[i].kind == .text { tree.nodes[i].count = 0 }
    var skipped = Int32(truncatingIfNeeded: label.end)
    let string = bytes(tree.nodes[label.node].string)
    while skipped < string.count, case let (scalar, length) = UTF8Scalars.decode(string, at: Int(skipped)),
      Characters.isSpace(scalar)
    {
      skipped += Int32(truncatingIfNeeded: length)
    }
    tree.nodes[label.node].start += skipped
    tree.nodes[label.node].count -= skipped
    let isUsedUp = tree.nodes[label.node].count == 0
    for i in (paragraph + 1)..<label.node {
      // Markup around the label alone is removed with it; markup around more stays, except for the label's own link.
      let endsWithLabel = Int(tree.nodes[i].end) <= label.node || isUsedUp && Int(tree.nodes[i].end) == label.node + 1
      if tree.nodes[i].kind != .text, endsWithLabel || tree.nodes[i].kind == .link { tree.nodes[i].kind = .transparent }
    }
    skipSpace(from: label.node + 1, to: Int(tree.nodes[paragraph].end), isUsedUp)
  }

  /// Skips a break or spaces between the label and what is said.
  private mutating func skipSpace(from i: Int, to end: Int, _ isUsedUp: Bool) {
    guard isUsedUp, i < end else { return }
    switch tree.nodes[i].kind {
    case .softBreak, .lineBreak: tree.nodes[i].kind = .transparent
    case .text:
      let string = bytes(tree.nodes[i].string)
      while tree.nodes[i].count > 0, string[string.count - Int(tree.nodes[i].count)] == UInt8(ascii: " ") {
        tree.nodes[i].start += 1
        tree.nodes[i].count -= 1
      }
    default: break
    }
  }

  private mutating func finishTurn(_ turns: inout [Turn]) {
    guard !turns.isEmpty else { return }
    turns[turns.count - 1].body = takeFragment()
  }

  private mutating func finishTurns(_ turns: inout [Turn]) {
    finishTurn(&turns)
    document.parts.append(.turns(turns))
    turns = []
  }

  /// Appends the pending output as a prose part, if there is any.
  mutating func finishProse() {
    if out.count > 0 || !placeholders.isEmpty { document.parts.append(.prose(takeFragment())) }
  }
}
