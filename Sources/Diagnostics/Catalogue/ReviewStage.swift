/// The three reviews of a text before publication, in order.
package enum ReviewStage: Int, Sendable, CaseIterable {
  case first, second, final

  /// The name of the stage.
  package var name: Message {
    switch self {
    case .first: Message(zh: "初审", en: "first review")
    case .second: Message(zh: "复审", en: "second review")
    case .final: Message(zh: "终审", en: "final review")
    }
  }

  /// The key of the stage's Git trailer, in which Git allows only ASCII letters, digits and hyphens.
  package var key: String {
    switch self {
    case .first: "First-review"
    case .second: "Second-review"
    case .final: "Final-review"
    }
  }
}
