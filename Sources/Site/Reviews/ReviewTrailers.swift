import Diagnostics
import SourceFiles

/// The reviews that a commit's message names in the trailers at its end.
///
/// A trailer is a line `KEY: VALUE`, also with a full-width colon and, unlike git's own, with a key in Chinese. Trailers are the last
/// paragraphs of a message as far as they hold nothing else: git appends its own in a paragraph apart, since it takes none in Chinese
/// for a trailer. The first paragraph is the subject. Source: git-interpret-trailers(1).
struct ReviewTrailers: Sendable {
  /// Who did each review.
  private(set) var reviewers: [ReviewStage: [Reviewer]] = [:]
  /// Whether the message names a review elsewhere, as squashed commits do.
  private(set) var hasMisplaced = false

  /// The trailers of a message.
  init(message: String) {
    let paragraphs = Self.paragraphs(of: message)
    var end = paragraphs.count
    while end > 1, Self.isTrailing(paragraphs[end - 1]) { end -= 1 }
    for line in paragraphs[end...].joined() {
      for (stage, value) in Self.reviews(in: line) { reviewers[stage, default: []] += Self.people(in: value) }
    }
    hasMisplaced = paragraphs[..<end].joined().contains { !Self.reviews(in: $0.trimmed[...]).isEmpty }
  }

  /// The stages without a reviewer.
  var missing: [ReviewStage] { ReviewStage.allCases.filter { reviewers[$0, default: []].isEmpty } }

  /// The people who did more than one review, with the stages; a person is known by name or by mailbox.
  var repeated: [(reviewer: Reviewer, stages: [ReviewStage])] {
    var people: [(reviewer: Reviewer, stages: [ReviewStage])] = []
    var names: [[UInt8]: Int] = [:]
    var mailboxes: [String: Int] = [:]
    for stage in ReviewStage.allCases {
      for reviewer in reviewers[stage, default: []] {
        let known = [reviewer.nameKey.flatMap { names[$0] }, reviewer.mailbox.flatMap { mailboxes[$0] }]
        if let index = known.compactMap(\.self).min() {
          if people[index].stages.last != stage { people[index].stages.append(stage) }
        } else {
          if let key = reviewer.nameKey { names[key] = people.count }
          if let mailbox = reviewer.mailbox, mailboxes[mailbox] == nil { mailboxes[mailbox] = people.count }
          people.append((reviewer, [stage]))
        }
      }
    }
    return people.filter { $0.stages.count > 1 }
  }

  private static func paragraphs(of message: String) -> [[Substring]] {
    message.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .split { $0.allSatisfy(\.isWhitespace) }.map(Array.init)
  }

  /// Whether a paragraph holds trailers alone, or is the rule of hyphens that forges put before theirs.
  private static func isTrailing(_ lines: [Substring]) -> Bool {
    if lines.count == 1, lines[0].count >= 3, lines[0].allSatisfy({ $0 == "-" }) { return true }
    guard lines.first?.first?.isWhitespace == false else { return false }
    // A subject such as "fix: a word" reads like a trailer; one alone ends the trailers, so that a squashed commit's do not count.
    return lines.contains(where: isCertain)
      && lines.allSatisfy { line in
        // A line that begins with a space goes on with the value before it.
        line.first?.isWhitespace == true || isCertain(line) || key(of: line) != nil
      }
  }

  /// Whether a line is a trailer and nothing else: a review, or a key of several words with hyphens, such as `Signed-off-by`.
  private static func isCertain(_ line: Substring) -> Bool {
    if line.hasPrefix("(cherry picked from commit ") { return true }
    guard let key = key(of: line)?.key else { return false }
    return stage(of: key) != nil || (key.contains("-") && key.allSatisfy { $0.isASCII && $0 != " " })
  }

  /// How many characters are searched for the end of a key: a line may have a million words, each of which could begin one.
  private static let longestKey = 64

  /// The key of a trailer, and where its value begins; nil where the line is none.
  private static func key(of line: Substring) -> (key: Substring, value: Substring)? {
    guard let colon = line.prefix(longestKey).firstIndex(where: isColon) else { return nil }
    let key = line[..<colon]
    let isKey =
      !key.isEmpty && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " || $0 == "\u{3000}" }
    // A word or two; a sentence with a colon in it is none.
    guard isKey, key.split(whereSeparator: \.isWhitespace).count <= 2, !key.hasPrefix("http") else { return nil }
    return (key, line[line.index(after: colon)...])
  }

  /// The reviews that a line names; `初审：甲 复审：乙` names two.
  private static func reviews(in line: Substring) -> [(ReviewStage, Substring)] {
    var reviews: [(ReviewStage, Substring)] = []
    var rest = line
    while let (key, value) = key(of: rest), let stage = stage(of: key) {
      let next = nextReview(in: value)
      reviews.append((stage, value[..<next]))
      rest = value[next...]
    }
    return reviews
  }

  /// Where the next review begins in a value: at a word that is a stage's and stands before a colon.
  private static func nextReview(in value: Substring) -> Substring.Index {
    var index = value.startIndex
    while let space = value[index...].firstIndex(where: \.isWhitespace) {
      let word = value[space...].drop(while: \.isWhitespace)
      if let (key, _) = key(of: word), stage(of: key) != nil { return word.startIndex }
      index = value.index(after: space)
    }
    return value.endIndex
  }

  /// The stage that a key names, in either language and script.
  private static func stage(of key: Substring) -> ReviewStage? {
    switch key.filter({ !$0.isWhitespace }).lowercased() {
    case "初审", "初審", "first-review": .first
    case "复审", "複審", "復審", "覆審", "second-review": .second
    case "终审", "終審", "final-review": .final
    default: nil
    }
  }

  /// The people that a value names: `甲、乙`. Git puts a colon behind a trailer that it was given in Chinese.
  private static func people(in value: Substring) -> [Reviewer] {
    value.split { "、，,;；".contains($0) || isColon($0) }.compactMap { Reviewer($0) }
  }

  private static func isColon(_ character: Character) -> Bool { character == ":" || character == "：" }
}
