/// How much a finding weighs.
package enum Severity: String, Sendable, Hashable, CaseIterable, Codable {
  /// The site is not built.
  case error
  /// The site is built, and the finding reported.
  case warning
}

/// A rule that content is held to; `xinglin explain ID` tells about it.
package struct Rule: Sendable, Hashable {
  /// The name, `room/what`, for example `front-matter/unknown-key`.
  package let id: String
  /// What a breach weighs unless `rules:` in site.yml says otherwise.
  package let severity: Severity
  /// What is wrong when the rule is broken, in one sentence.
  package let summary: Message
  /// Why the rule is there and how to keep it, in a few sentences.
  package let explanation: Message

  /// A rule of the catalogue.
  init(_ id: String, _ severity: Severity = .error, summary: Message, explanation: Message) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
  }
}

extension Rule: Codable {
  /// The rule of the catalogue that an id names.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let id = try container.decode(String.self)
    guard let rule = Rule.named(id) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: id)
    }
    self = rule
  }

  /// Writes the id, which says the rest.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(id)
  }
}
