/// The application for membership at the gate.
public struct MembershipValue: Sendable {
  /// The editors' public key, to which applications are encrypted: an uncompressed P-256 point in base64url.
  public var key: String
  /// The root-relative URL to which applications are sent by POST; nil if there is none.
  public var endpoint: String?
  /// The root-relative URL of the folder in which readers find the decisions: `/gate/members/`.
  public var records: String
  /// The questions, in the order in which they are shown.
  public var questions: [QuestionValue]

  /// Creates an application for membership.
  public init(key: String, records: String, questions: [QuestionValue]) {
    self.key = key
    self.records = records
    self.questions = questions
  }
}

/// A question for applicants.
public struct QuestionValue: Sendable {
  /// The type of an answer.
  public enum Kind: Sendable, Hashable {
    /// A line of text.
    case text
    /// One of the given options.
    case choice([String])
    /// A date.
    case date
  }

  /// The id of the question.
  public var id: String
  /// The wording of the question.
  public var label: String
  /// The purpose for which the answer is collected.
  public var purpose: String
  /// The type of the answer.
  public var kind: Kind
  /// Whether an answer is required.
  public var isRequired = false
  /// The wording of the separate consent that sensitive information requires; nil if none is needed.
  public var consent: String?

  /// Creates a question.
  public init(id: String, label: String, purpose: String, kind: Kind) {
    self.id = id
    self.label = label
    self.purpose = purpose
    self.kind = kind
  }
}
