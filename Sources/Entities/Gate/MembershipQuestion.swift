import SourceFiles

/// A question for applicants for membership, from `gate/questions.yml`.
package struct MembershipQuestion: Sendable, Hashable {
  /// The type of an answer.
  package enum Kind: String, Sendable, CaseIterable {
    /// A line of text.
    case text
    /// One of the given choices.
    case choice
    /// A day.
    case date
  }

  /// The name of the question in applications: ASCII lower-case letters, digits and hyphens.
  package var id: String
  /// The question as the reader sees it.
  package var label: String
  /// The type of the answer.
  package var kind: Kind
  /// The purpose of the question.
  package var purpose: String
  /// Whether it must be answered.
  package var isRequired: Bool
  /// The wording of the separate consent that a sensitive question requires; nil for other questions.
  package var consent: String?
  /// The answers to choose from.
  package var choices: [String]

  /// Creates a question.
  package init(
    id: String, label: String, kind: Kind, purpose: String, isRequired: Bool = false, consent: String? = nil,
    choices: [String] = []
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.purpose = purpose
    self.isRequired = isRequired
    self.consent = consent
    self.choices = choices
  }
}
