import ArgumentParser
import Gate

/// `xinglin gate review`.
struct GateReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: .localized("看等待审核的申请", "show pending applications"),
    discussion: .localized(
      "看不见的字符显示为 \\u{200B} 这样的编号。决定以后，申请和答卷就删去，不再保存。",
      "Invisible characters are shown as escapes such as \\u{200B}. A decision removes the application "
        + "including its answers."))

  @OptionGroup var gate: GateOptions

  @Flag(help: .localized("列出审核过的读者", "list the readers already decided on"))
  var members = false

  func run() throws {
    try gate.run { () throws(GateError) in
      let keyring = try gate.keyring()
      if !members { _ = try gate.editorKey() }
      let membership = try gate.membership(keyring)
      if members { return list(membership) }
      let duplicates = membership.duplicates
      for application in membership.pendingApplications {
        show(application, membership)
        for (label, other) in duplicates[application.mailbox] ?? [] {
          gate.writeLine(
            "  ！“\(TerminalText.escaped(label))”与 \(other.short) 的相同",
            "  ! '\(TerminalText.escaped(label))' is the same as for \(other.short)")
        }
        Terminal.standardOutput.writeLine()
      }
      for path in membership.unopened {
        gate.writeLine("打不开 \(path)：用别的密钥加密的，或者损坏了", "cannot decrypt \(path): encrypted with another key, or damaged")
      }
      gate.writeLine(
        "\(membership.pendingApplications.count) 份申请等待审核。决定以后，答卷就删去。",
        "\(membership.pendingApplications.count) pending applications. A decision removes the answers.")
    }
  }

  private func show(_ application: Application, _ membership: MembershipReview) {
    let content = application.content
    let last = membership.ledger.decision(on: application.mailbox)
    let before =
      last.map {
        gate("（再次提交，上次：\($0.state.displayName.chinese)）", " (again; before: \($0.state.displayName.english))")
      } ?? ""
    Terminal.standardOutput.writeLine("\(application.mailbox.short)  \(Self.time(content.time))\(before)")
    if let count = membership.replacedCounts[application.mailbox] {
      gate.writeLine("  另有 \(count) 份较早的，以这份为准", "  replaces \(count) earlier ones")
    }
    for answer in content.answers {
      Terminal.standardOutput.writeLine(
        "  \(TerminalText.escaped(answer.label))：\(TerminalText.escaped(answer.answer))")
      if let consent = answer.consent {
        gate.writeLine("    单独同意：\(TerminalText.escaped(consent))", "    consent: \(TerminalText.escaped(consent))")
      }
    }
    for receipt in content.consents {
      let (text, choice) = (
        TerminalText.escaped("\(receipt.document) \(receipt.version)"), TerminalText.escaped(receipt.choice)
      )
      Terminal.standardOutput.writeLine(
        "  \(text)  \(choice)  \(Self.time(receipt.time))  \(TerminalText.escaped(String(receipt.sha256.prefix(12))))")
    }
  }

  private func list(_ membership: MembershipReview) {
    for decision in membership.ledger.latest {
      let stateName = gate(decision.state.displayName.chinese, decision.state.displayName.english)
      let label = TerminalText.escaped(membership.label(of: decision))
      Terminal.standardOutput.writeLine(
        "\(decision.mailbox.short)  \(decision.sequence)  \(stateName)  \(decision.audience)  \(label)")
    }
  }

  /// Formats a time on the reader's clock, to the minute.
  private static func time(_ text: String) -> String {
    TerminalText.escaped(String(text.prefix(16))).replacing("T", with: " ")
  }
}

extension Decision.State {
  /// The name of the state.
  var displayName: (chinese: String, english: String) {
    switch self {
    case .approved: ("已通过", "approved")
    case .rejected: ("未通过", "rejected")
    case .more: ("待补充", "asked for more information")
    case .revoked: ("已取消", "revoked")
    }
  }
}
