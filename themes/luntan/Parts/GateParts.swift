import Theme

/// The access code field and its explanation.
struct CodeSection: Component {
  let page: GatePage

  private var strings: Strings { page.frame.strings }
  /// Whether the site has any encrypted pages.
  private var hasKeys: Bool { !page.gate.audiences.isEmpty }

  var body: some HTML {
    StateMessage(state: "code", title: strings.codeTitle, text: hasKeys ? strings.codeNotice : strings.noCodesYet)
    StateMessage(state: "lost", title: strings.lostTitle, text: strings.lostNotice)
    StateMessage(state: "renewed", title: strings.renewedTitle, text: strings.renewedNotice)
    StateMessage(state: "revoked", title: strings.revokedTitle, text: strings.revokedNotice)
    StateMessage(state: "waiting", title: strings.waitingTitle, text: strings.waitingNotice)
    StateMessage(state: "offline", title: strings.offlineTitle, text: strings.offlineNotice)
    p(.class("notice"), .data("session", ""), .hidden) { strings.sessionNotice }
    div(.class("acts"), .data("when", "waiting"), .hidden) { EventButton(event: "retry", label: strings.retry) }
    form(
      .data("when", hasKeys ? "code lost renewed revoked offline" + (page.membership == nil ? "" : " apply") : ""),
      .hidden
    ) {
      ForEach(page.gate.audiences) { audience in
        span(
          .hidden, .data("audience", audience.name), .data("epoch", String(audience.epoch)),
          .data("keys", audience.slots))
      }
      label(.for("code")) { strings.code }
      input(
        .id("code"), .name("code"), .type("text"), .autocomplete("off"), .autocapitalize("characters"),
        .spellcheck(false), .ariaDescribedby("code-hint code-fault"))
      p(.class("note"), .id("code-hint")) { strings.codeHint }
      p(.class("fault"), .id("code-fault"))
      p(.class("note")) {
        input(.id("session"), .type("checkbox"))
        " "
        label(.for("session")) { strings.onlyThisSession }
      }
      div(.class("acts")) { button { strings.open } }
    }
  }
}

/// The message of a state, whose title becomes the page's heading.
struct StateMessage: Component {
  let state: String
  let title: String
  let text: String

  var body: some HTML {
    p(.class("lede"), .data("when", state), .data("title", title), .hidden) { text }
  }
}

/// The final states: open, declined, withdrawn, failed.
struct OutcomeMessages: Component {
  let page: GatePage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    StateMessage(state: "open", title: strings.openTitle, text: strings.openNotice)
    StateMessage(state: "declined", title: strings.declinedTitle, text: strings.declinedNotice)
    StateMessage(state: "withdrawn", title: strings.withdrawnTitle, text: strings.withdrawnNotice)
    StateMessage(state: "nothing", title: strings.nothingTitle, text: strings.nothingNotice)
    StateMessage(state: "manage", title: strings.manageConsent, text: strings.receiptsNotice)
    FailureMessages(strings: strings)
    p(.class("acts"), .data("when", page.membership == nil ? "open" : "open approved"), .hidden) {
      a(.class("enter"), .href(page.frame.site.home)) { strings.continueReading }
    }
    if let erasure = page.erasure {
      p(.data("when", "withdrawn"), .hidden) { a(.class("erasure"), .href(erasure.url)) { erasure.title } }
    }
    p(.class("note"), .data("when", "withdrawn revoked stuck"), .hidden) { strings.contactTerm + "：" + page.contact }
    ul(.class("counted"), .data("when", "declined withdrawn nothing"), .hidden) {
      ForEach(page.publicPages) { entry in li { a(.href(entry.url)) { entry.title } } }
    }
    div(.class("acts"), .data("when", "declined withdrawn"), .hidden) {
      EventButton(event: "reconsider", label: strings.reconsider)
    }
    div(.class("acts"), .data("when", "nothing"), .hidden) {
      EventButton(event: "reconsider", label: strings.readAgreement)
    }
  }
}

/// The failures, each with its remedy.
struct FailureMessages: Component {
  let strings: Strings

  var body: some HTML {
    StateMessage(state: "insecure", title: strings.insecureTitle, text: strings.insecureNotice)
    StateMessage(state: "unsupported", title: strings.unsupportedTitle, text: strings.unsupportedNotice)
    StateMessage(state: "stuck", title: strings.stuckTitle, text: strings.stuckNotice)
  }
}

/// The reader's consents, with receipts to download and a button to withdraw.
struct ReceiptsSection: Component {
  let page: GatePage

  private var strings: Strings { page.frame.strings }
  private var applying: String { page.membership == nil ? "" : " apply questions sent review more rejected ended" }

  var body: some HTML {
    section(
      .class("receipt"), .id("manage"), .data("when", "manage stuck open code lost renewed revoked offline" + applying),
      .hidden
    ) {
      h2 { strings.receiptsTitle }
      ForEach([page.agreement] + page.questions) { consent in
        ConsentUpdateNotice(consent: consent, strings: strings)
      }
      ul(.class("kept"))
      template(.class("receipts")) {
        li {
          b()
          span()
          span()
          button(.type("button")) { strings.download }
          button(.type("button"), .hidden)
        }
      }
      p(.class("note"), .data("when", "open code lost renewed revoked offline" + applying)) { strings.receiptsNotice }
      div(.class("acts")) {
        EventButton(event: "withdraw", label: strings.withdraw)
      }
    }
  }
}
