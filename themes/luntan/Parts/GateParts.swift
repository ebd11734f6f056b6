import Theme

/// The field for the access code, and why it is asked for.
struct CodePart: Component {
  let page: GatePage

  private var words: Words { page.frame.words }
  /// Whether anything is sealed yet.
  private var hasKeys: Bool { !page.gate.audiences.isEmpty }

  var body: some HTML {
    StatePart(state: "code", title: words.codeTitle, text: hasKeys ? words.codeNotice : words.noCodesYet)
    StatePart(state: "lost", title: words.lostTitle, text: words.lostNotice)
    StatePart(state: "renewed", title: words.renewedTitle, text: words.renewedNotice)
    StatePart(state: "revoked", title: words.revokedTitle, text: words.revokedNotice)
    StatePart(state: "waiting", title: words.waitingTitle, text: words.waitingNotice)
    StatePart(state: "offline", title: words.offlineTitle, text: words.offlineNotice)
    p(.class("notice"), .data("session", ""), .hidden) { words.sessionNotice }
    div(.class("acts"), .data("when", "waiting"), .hidden) { EventButton(event: "retry", label: words.retry) }
    form(.data("when", hasKeys ? "code lost renewed revoked offline" : ""), .hidden) {
      ForEach(page.gate.audiences) { audience in
        span(
          .hidden, .data("audience", audience.name), .data("epoch", String(audience.epoch)),
          .data("keys", audience.slots))
      }
      label(.for("code")) { words.code }
      input(
        .id("code"), .name("code"), .type("text"), .autocomplete("off"), .autocapitalize("characters"),
        .spellcheck(false), .ariaDescribedby("code-hint code-fault"))
      p(.class("note"), .id("code-hint")) { words.codeHint }
      p(.class("fault"), .id("code-fault"))
      p(.class("note")) {
        input(.id("session"), .type("checkbox"))
        " "
        label(.for("session")) { words.onlyThisSession }
      }
      div(.class("acts")) { button { words.open } }
    }
  }
}

/// What a state says: its title goes into the page's heading, its text is shown.
struct StatePart: Component {
  let state: String
  let title: String
  let text: String

  var body: some HTML {
    p(.class("lede"), .data("when", state), .data("title", title), .hidden) { text }
  }
}

/// How it may end: open, refused, withdrawn, or not at all.
struct OutcomeParts: Component {
  let page: GatePage

  private var words: Words { page.frame.words }

  var body: some HTML {
    StatePart(state: "open", title: words.openTitle, text: words.openNotice)
    StatePart(state: "declined", title: words.declinedTitle, text: words.declinedNotice)
    StatePart(state: "withdrawn", title: words.withdrawnTitle, text: words.withdrawnNotice)
    StatePart(state: "nothing", title: words.nothingTitle, text: words.nothingNotice)
    StatePart(state: "manage", title: words.manageConsent, text: words.receiptsNotice)
    ObstacleParts(words: words)
    p(.class("acts"), .data("when", "open"), .hidden) { a(.class("enter"), .href(page.frame.site.home)) { words.goOn } }
    if let erasure = page.erasure {
      p(.data("when", "withdrawn"), .hidden) { a(.class("erasure"), .href(erasure.url)) { erasure.title } }
    }
    p(.class("note"), .data("when", "withdrawn revoked stuck"), .hidden) { words.contactTerm + "：" + page.contact }
    ul(.class("counted"), .data("when", "declined withdrawn nothing"), .hidden) {
      ForEach(page.publicPages) { entry in li { a(.href(entry.url)) { entry.title } } }
    }
    div(.class("acts"), .data("when", "declined withdrawn"), .hidden) {
      EventButton(event: "reconsider", label: words.reconsider)
    }
    div(.class("acts"), .data("when", "nothing"), .hidden) {
      EventButton(event: "reconsider", label: words.readAgreement)
    }
  }
}

/// What does not work, and what to do about it.
struct ObstacleParts: Component {
  let words: Words

  var body: some HTML {
    StatePart(state: "insecure", title: words.insecureTitle, text: words.insecureNotice)
    StatePart(state: "unsupported", title: words.unsupportedTitle, text: words.unsupportedNotice)
    StatePart(state: "stuck", title: words.stuckTitle, text: words.stuckNotice)
  }
}

/// What the reader consented to: to be taken away as files, or to be taken back with one press.
struct ReceiptsPart: Component {
  let page: GatePage

  private var words: Words { page.frame.words }

  var body: some HTML {
    section(
      .class("receipt"), .id("manage"), .data("when", "manage stuck open code lost renewed revoked offline"), .hidden
    ) {
      h2 { words.receiptsTitle }
      ForEach([page.agreement] + page.questions) { consent in
        ConsentNews(consent: consent, words: words)
      }
      ul(.class("kept"))
      template(.class("receipts")) {
        li {
          b()
          span()
          span()
          button(.type("button")) { words.download }
          button(.type("button"), .hidden)
        }
      }
      p(.class("note"), .data("when", "open code lost renewed revoked offline")) { words.receiptsNotice }
      div(.class("acts")) {
        EventButton(event: "withdraw", label: words.withdraw)
      }
    }
  }
}
