/// How readers apply for membership at the gate.
public struct MembershipValue: Sendable {
  /// The editors' public key, to which applications are encrypted: an uncompressed point of P-256 in base64url.
  public var key: String
  /// The root-relative URL that takes applications by POST, if there is one.
  public var endpoint: String?
  /// The root-relative URL of the folder in which readers find what was decided: `/gate/members/`.
  public var records: String
  /// The questions, in the order in which they are asked.
  public var questions: [QuestionValue]

  /// Creates the way to apply.
  public init(key: String, records: String, questions: [QuestionValue]) {
    self.key = key
    self.records = records
    self.questions = questions
  }
}

/// A question to applicants.
public struct QuestionValue: Sendable {
  /// What an answer is.
  public enum Kind: Sendable, Hashable {
    /// A line of text.
    case text
    /// One of these words.
    case choice([String])
    /// A day.
    case date
  }

  /// The name of the question.
  public var id: String
  /// The question.
  public var label: String
  /// Why it is asked.
  public var purpose: String
  /// What an answer is.
  public var kind: Kind
  /// Whether it must be answered.
  public var isRequired = false
  /// The words of the separate consent that sensitive information takes.
  public var consent: String?

  /// Creates a question.
  public init(id: String, label: String, purpose: String, kind: Kind) {
    self.id = id
    self.label = label
    self.purpose = purpose
    self.kind = kind
  }
}
