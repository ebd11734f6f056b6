/// The severity of a finding.
package enum Severity: String, Sendable, Hashable, CaseIterable, Codable {
  /// The site is not built.
  case error
  /// The site is built, and the finding is reported.
  case warning
}

/// A rule that content must follow; `xinglin explain ID` explains it.
package struct Rule: Sendable, Hashable {
  /// The identifier, `area/what`, for example `front-matter/unknown-key`.
  package let id: String
  /// The default severity, which `rules:` in site.yml may override.
  package let severity: Severity
  /// A description of a violation, in one sentence.
  package let summary: Message
  /// The rationale and how to follow the rule, in a few sentences.
  package let explanation: Message

  /// Creates a rule of the catalogue.
  init(_ id: String, _ severity: Severity = .error, summary: Message, explanation: Message) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
  }
}

extension Rule: Codable {
  /// Decodes a rule by its identifier.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let id = try container.decode(String.self)
    guard let rule = Rule.named(id) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: id)
    }
    self = rule
  }

  /// Encodes the identifier, which determines the rest.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(id)
  }
}
