import Theme

/// A members' page before decryption: the summary, the public opening, and a placeholder for the encrypted body.
struct MembersSection: Component {
  let frame: Frame
  let summary: String
  let opening: BodyValue
  let sealed: SealedValue?

  var body: some HTML {
    if !summary.isEmpty { p(.class("abstract")) { summary } }
    BodySections(content: opening)
    if let sealed, let gate = frame.site.gate {
      SealedPlaceholder(frame: frame, gate: gate, sealed: sealed)
    } else {
      aside(.class("members")) {
        h2 { frame.strings.membersTitle }
        p { frame.strings.membersNotice }
      }
    }
  }
}

/// The placeholder for an encrypted body: why access is restricted and how to get it. The script inserts the body after
/// it.
struct SealedPlaceholder: Component {
  let frame: Frame
  let gate: GateValue
  let sealed: SealedValue
  /// Whether only the attachments of the article are encrypted, while its body is public.
  var isAttachments = false

  /// The reader-facing name of the encrypted part.
  private var part: String { isAttachments ? "附件" : "正文" }
  private var strings: Strings { frame.strings }
  /// The URL of the audience's key slots.
  private var slots: String { gate.audiences.first { $0.name == sealed.audience }?.slots ?? "" }
  /// The link to the gate; its query contains the URL of this page, to which the gate links back.
  private var gateLink: Link { Link(strings.toGate, gate.url + "?to=" + frame.url) }

  var body: some HTML {
    p(.class("vh gate-status"), .role("status"), .ariaLive("polite"))
    section(
      .class("members"), .data("gate", ""), .data("gate-site", sealed.site), .data("gate-audience", sealed.audience),
      .data("gate-epoch", String(sealed.epoch)), .data("gate-path", sealed.path), .data("gate-src", sealed.source),
      .data("gate-keys", slots),
      .data("gate-agreement", gate.agreement), .data("gate-version", gate.version),
      .data("gate-opened", strings.opened(part))
    ) {
      SealedStateMessage(
        state: "locked", title: isAttachments ? strings.membersFilesTitle : strings.membersTitle,
        text: isAttachments ? strings.membersFilesNotice : strings.membersNotice, link: gateLink)
      SealedStateMessage(
        state: "changed", title: strings.changedTitle, text: strings.confirmAgain(part), link: gateLink)
      SealedStateMessage(state: "lost", title: strings.lostTitle, text: strings.reenterCode, link: gateLink)
      SealedStateMessage(state: "renewed", title: strings.renewedTitle, text: strings.reenterCode, link: gateLink)
      SealedStateMessage(state: "revoked", title: strings.revokedTitle, text: strings.revokedText, link: gateLink)
      SealedStateMessage(
        state: "waiting", title: strings.waitingTitle, text: strings.waitingNotice, link: nil, retry: strings.retry)
      SealedStateMessage(state: "insecure", title: strings.insecureTitle, text: strings.insecureNotice, link: nil)
      SealedStateMessage(
        state: "unsupported", title: strings.unsupportedTitle, text: strings.unsupportedNotice, link: nil)
      SealedStateMessage(
        state: "offline", title: strings.offlineTitle, text: strings.partOffline(part), link: nil, retry: strings.retry)
      SealedStateMessage(
        state: "damaged", title: strings.damagedTitle(part), text: strings.damagedNotice, link: nil,
        retry: strings.retry
      )
      p(.data("when", "opening"), .hidden) { strings.opening(part) }
      p(.class("note"), .data("when", "told"), .hidden) {
        strings.minorUpdateNotice
        a(.href(gate.url + "#manage")) { strings.seeChanges }
      }
      p(.class("note"), .data("when", "")) { strings.needsScript(part) }
    }
    ModuleScript(src: frame.site.asset("gate/page.js"))
  }
}

/// The message of a placeholder in one of its states.
struct SealedStateMessage: Component {
  let state: String
  let title: String
  let text: String
  let link: Link?
  /// The label of the retry button; nil for none.
  var retry: String?

  var body: some HTML {
    div(.data("when", state), .hidden.when(state != "locked")) {
      h2 { title }
      p { text }
      if let link { p(.class("acts")) { a(.class("enter"), .href(link.url)) { link.title } } }
      if let retry { div(.class("acts")) { EventButton(event: "retry", label: retry) } }
    }
  }
}

/// The table of contents of an encrypted body. It is empty and hidden until the script fills it, because headings are
/// encrypted too.
struct SealedContents: Component {
  let strings: Strings

  var body: some HTML {
    nav(.class("contents"), .ariaLabelledby("members-contents"), .data("gate-contents", ""), .hidden) {
      details {
        summary { h2(.id("members-contents")) { strings.contents } }
        ol()
      }
    }
  }
}
