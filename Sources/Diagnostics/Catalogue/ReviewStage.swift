/// The three reviews of a text before publication, in their order.
package enum ReviewStage: Int, Sendable, CaseIterable {
  case first, second, final

  /// What it is called.
  package var name: Message {
    switch self {
    case .first: Message(zh: "初审", en: "first review")
    case .second: Message(zh: "复审", en: "second review")
    case .final: Message(zh: "终审", en: "final review")
    }
  }

  /// The key of its trailer as git itself writes one: git takes none with other characters than ASCII letters, digits and hyphens.
  package var key: String {
    switch self {
    case .first: "First-review"
    case .second: "Second-review"
    case .final: "Final-review"
    }
  }
}
