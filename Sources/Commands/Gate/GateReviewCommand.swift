import ArgumentParser
import Gate

/// `xinglin gate review`.
struct GateReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: .either("看等待审核的申请", "show pending applications"),
    discussion: .either(
      "看不见的字符显示为 \\u{200B} 这样的编号。决定以后，申请和答卷就删去，不再保存。",
      "Invisible characters are shown as escapes such as \\u{200B}. A decision removes the application "
        + "including its answers."))

  @OptionGroup var gate: GateOptions

  @Flag(help: .either("列出审核过的读者", "list the readers already decided on"))
  var members = false

  func run() throws {
    try gate.run { () throws(GateFault) in
      let keyring = try gate.keyring()
      if !members { _ = try gate.editorKey() }
      let membership = try gate.membership(keyring)
      if members { return list(membership) }
      let duplicates = membership.duplicates
      for application in membership.waiting {
        show(application, membership)
        for (label, other) in duplicates[application.mailbox] ?? [] {
          gate.tell(
            "  ！“\(Neutral.text(label))”与 \(other.short) 的相同",
            "  ! '\(Neutral.text(label))' is the same as for \(other.short)")
        }
        Terminal.standardOutput.line()
      }
      for path in membership.unopened {
        gate.tell("打不开 \(path)：用别的密钥加密的，或者损坏了", "cannot decrypt \(path): encrypted with another key, or damaged")
      }
      gate.tell(
        "\(membership.waiting.count) 份申请等待审核。决定以后，答卷就删去。",
        "\(membership.waiting.count) pending applications. A decision removes the answers.")
    }
  }

  private func show(_ application: Application, _ membership: Membership) {
    let content = application.content
    let last = membership.ledger.decision(on: application.mailbox)
    let before =
      last.map { gate("（再次提交，上次：\($0.state.words.chinese)）", " (again; before: \($0.state.words.english))") } ?? ""
    Terminal.standardOutput.line("\(application.mailbox.short)  \(Self.time(content.time))\(before)")
    if let count = membership.replaced[application.mailbox] {
      gate.tell("  另有 \(count) 份较早的，以这份为准", "  replaces \(count) earlier ones")
    }
    for answer in content.answers {
      Terminal.standardOutput.line("  \(Neutral.text(answer.label))：\(Neutral.text(answer.answer))")
      if let consent = answer.consent {
        gate.tell("    单独同意：\(Neutral.text(consent))", "    consent: \(Neutral.text(consent))")
      }
    }
    for receipt in content.consents {
      let (text, choice) = (Neutral.text("\(receipt.document) \(receipt.version)"), Neutral.text(receipt.choice))
      Terminal.standardOutput.line(
        "  \(text)  \(choice)  \(Self.time(receipt.time))  \(Neutral.text(String(receipt.sha256.prefix(12))))")
    }
  }

  private func list(_ membership: Membership) {
    for decision in membership.ledger.latest {
      let words = gate(decision.state.words.chinese, decision.state.words.english)
      let label = Neutral.text(membership.label(of: decision))
      Terminal.standardOutput.line(
        "\(decision.mailbox.short)  \(decision.sequence)  \(words)  \(decision.audience)  \(label)")
    }
  }

  /// Formats a time on the reader's clock, to the minute.
  private static func time(_ text: String) -> String { Neutral.text(String(text.prefix(16))).replacing("T", with: " ") }
}

extension Decision.State {
  /// The name of the state.
  var words: (chinese: String, english: String) {
    switch self {
    case .approved: ("已通过", "approved")
    case .rejected: ("未通过", "rejected")
    case .more: ("待补充", "asked for more information")
    case .revoked: ("已取消", "revoked")
    }
  }
}
