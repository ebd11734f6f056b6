import SourceFiles

/// A question that an applicant for membership answers, `gate/questions.yml`.
package struct MembershipQuestion: Sendable, Hashable {
  /// What an answer is.
  package enum Kind: String, Sendable, CaseIterable {
    /// A line of text.
    case text
    /// One of several words.
    case choice
    /// A day.
    case date
  }

  /// The name of the question in applications: ASCII lower-case letters, digits and hyphens.
  package var id: String
  /// The question as the reader sees it.
  package var label: String
  /// What an answer is.
  package var kind: Kind
  /// Why it is asked.
  package var purpose: String
  /// Whether it must be answered.
  package var isRequired: Bool
  /// The words of the consent that a sensitive question asks for by itself; nil for any other question.
  package var consent: String?
  /// The answers to choose from.
  package var choices: [String]

  /// Makes a question.
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
