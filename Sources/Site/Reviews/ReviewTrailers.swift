import Diagnostics
import SourceFiles

/// The reviews named in the trailers of a commit message.
///
/// A trailer is a line `KEY: VALUE`. Unlike git's, it may have a full-width colon and a Chinese key. The trailers are
/// the paragraphs at the end of a message that contain nothing else: git appends its own in a separate paragraph,
/// because it does not recognize Chinese ones. The first paragraph is the subject. Source: git-interpret-trailers(1).
struct ReviewTrailers: Sendable {
  /// The reviewers of each stage.
  private(set) var reviewers: [ReviewStage: [Reviewer]] = [:]
  /// Whether the message names a review outside the trailers, as squashed commits do.
  private(set) var hasMisplaced = false

  /// Parses the trailers of a message.
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

  /// The people who did more than one review, with their stages. People are identified by name or email address.
  var repeated: [(reviewer: Reviewer, stages: [ReviewStage])] {
    var people: [(reviewer: Reviewer, stages: [ReviewStage])] = []
    var names: [[UInt8]: Int] = [:]
    var mailboxes: [String: Int] = [:]
    for stage in ReviewStage.allCases {
      for reviewer in reviewers[stage, default: []] {
        let indices = [reviewer.nameKey.flatMap { names[$0] }, reviewer.mailbox.flatMap { mailboxes[$0] }]
        if let index = indices.compactMap(\.self).min() {
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

  /// Whether a paragraph contains only trailers, or is the line of hyphens that forges insert before theirs.
  private static func isTrailing(_ lines: [Substring]) -> Bool {
    if lines.count == 1, lines[0].count >= 3, lines[0].allSatisfy({ $0 == "-" }) { return true }
    guard lines.first?.first?.isWhitespace == false else { return false }
    // A subject such as "fix: a word" looks like a trailer. A paragraph of such lines only ends the trailers, so that
    // those of squashed commits are ignored.
    return lines.contains(where: isUnambiguousTrailer)
      && lines.allSatisfy { line in
        // An indented line continues the previous value.
        line.first?.isWhitespace == true || isUnambiguousTrailer(line) || trailer(in: line) != nil
      }
  }

  /// Whether a line is certainly a trailer: a review, or a line whose key consists of several hyphenated words, such as
  /// `Signed-off-by`.
  private static func isUnambiguousTrailer(_ line: Substring) -> Bool {
    if line.hasPrefix("(cherry picked from commit ") { return true }
    guard let key = trailer(in: line)?.key else { return false }
    return stage(of: key) != nil || (key.contains("-") && key.allSatisfy { $0.isASCII && $0 != " " })
  }

  /// The number of characters searched for the end of a key. Without a limit, a line of a million words would take
  /// quadratic time.
  private static let maximumKeyLength = 64

  /// Returns the key and the value of a trailer, or `nil` if the line is not one.
  private static func trailer(in line: Substring) -> (key: Substring, value: Substring)? {
    guard let colon = line.prefix(maximumKeyLength).firstIndex(where: isColon) else { return nil }
    let key = line[..<colon]
    let isKey =
      !key.isEmpty && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " || $0 == "\u{3000}" }
    // At most two words; a sentence with a colon is not a trailer.
    guard isKey, key.split(whereSeparator: \.isWhitespace).count <= 2, !key.hasPrefix("http") else { return nil }
    return (key, line[line.index(after: colon)...])
  }

  /// Returns the reviews in a line; `初审：甲 复审：乙` contains two.
  private static func reviews(in line: Substring) -> [(ReviewStage, Substring)] {
    var reviews: [(ReviewStage, Substring)] = []
    var rest = line
    while let (key, value) = trailer(in: rest), let stage = stage(of: key) {
      let next = nextReview(in: value)
      reviews.append((stage, value[..<next]))
      rest = value[next...]
    }
    return reviews
  }

  /// Returns the start of the next review in a value: a word that names a stage and is followed by a colon.
  private static func nextReview(in value: Substring) -> Substring.Index {
    var index = value.startIndex
    while let space = value[index...].firstIndex(where: \.isWhitespace) {
      let word = value[space...].drop(while: \.isWhitespace)
      if let (key, _) = trailer(in: word), stage(of: key) != nil { return word.startIndex }
      index = value.index(after: space)
    }
    return value.endIndex
  }

  /// Returns the stage that a key names, in either language and script.
  private static func stage(of key: Substring) -> ReviewStage? {
    switch key.filter({ !$0.isWhitespace }).lowercased() {
    case "初审", "初審", "first-review": .first
    case "复审", "複審", "復審", "覆審", "second-review": .second
    case "终审", "終審", "final-review": .final
    default: nil
    }
  }

  /// Returns the people that a value names, such as `甲、乙`. Git appends a colon to trailers that are passed to it in
  /// Chinese.
  private static func people(in value: Substring) -> [Reviewer] {
    value.split { "、，,;；".contains($0) || isColon($0) }.compactMap { Reviewer($0) }
  }

  private static func isColon(_ character: Character) -> Bool { character == ":" || character == "：" }
}
