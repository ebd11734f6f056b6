import Theme

/// What stands on a member page before it is opened: the summary, the public opening, and the place of the sealed text.
struct MembersPart: Component {
  let frame: Frame
  let summary: String
  let opening: BodyValue
  let sealed: SealedValue?

  var body: some HTML {
    if !summary.isEmpty { p(.class("abstract")) { summary } }
    BodySections(content: opening)
    if let sealed, let gate = frame.site.gate {
      SealedPlace(frame: frame, gate: gate, sealed: sealed)
    } else {
      aside(.class("members")) {
        h2 { frame.words.membersTitle }
        p { frame.words.membersNotice }
      }
    }
  }
}

/// The place of a sealed text: why it is closed and how it opens; the script puts the text after it.
struct SealedPlace: Component {
  let frame: Frame
  let gate: GateValue
  let sealed: SealedValue

  private var words: Words { frame.words }
  /// The URL of the audience's slots.
  private var slots: String { gate.audiences.first { $0.name == sealed.audience }?.slots ?? "" }
  /// The gate, which leads back here.
  private var way: Link { Link(words.toGate, gate.url + "?to=" + frame.url) }

  var body: some HTML {
    p(.class("vh gate-status"), .role("status"), .ariaLive("polite"))
    section(
      .class("members"), .data("gate", ""), .data("gate-site", sealed.site), .data("gate-audience", sealed.audience),
      .data("gate-epoch", String(sealed.epoch)), .data("gate-path", sealed.path), .data("gate-src", sealed.source),
      .data("gate-keys", slots),
      .data("gate-agreement", gate.agreement), .data("gate-version", gate.version),
      .data("gate-opened", words.opened)
    ) {
      SealedState(state: "locked", title: words.membersTitle, text: words.membersNotice, way: way)
      SealedState(state: "changed", title: words.changedTitle, text: words.confirmAgain, way: way)
      SealedState(state: "lost", title: words.lostTitle, text: words.enterAgain, way: way)
      SealedState(state: "renewed", title: words.renewedTitle, text: words.enterAgain, way: way)
      SealedState(state: "revoked", title: words.revokedTitle, text: words.revokedText, way: way)
      SealedState(
        state: "waiting", title: words.waitingTitle, text: words.waitingNotice, way: nil, retry: words.retry)
      SealedState(state: "insecure", title: words.insecureTitle, text: words.insecureNotice, way: nil)
      SealedState(state: "unsupported", title: words.unsupportedTitle, text: words.unsupportedNotice, way: nil)
      SealedState(state: "offline", title: words.offlineTitle, text: words.textOffline, way: nil, retry: words.retry)
      SealedState(state: "damaged", title: words.damagedTitle, text: words.damagedNotice, way: nil, retry: words.retry)
      p(.data("when", "opening"), .hidden) { words.opening }
      p(.class("note"), .data("when", "told"), .hidden) {
        words.updatedInSmall
        a(.href(gate.url + "#manage")) { words.seeChanges }
      }
      p(.class("note"), .data("when", "")) { words.needsScript }
    }
    ModuleScript(src: frame.site.asset("gate/page.js"))
  }
}

/// Why a text is closed, in one of the states that it may be in.
struct SealedState: Component {
  let state: String
  let title: String
  let text: String
  let way: Link?
  /// The words of the button that tries again, where that may help.
  var retry: String?

  var body: some HTML {
    div(.data("when", state), .hidden.when(state != "locked")) {
      h2 { title }
      p { text }
      if let way { p(.class("acts")) { a(.class("enter"), .href(way.url)) { way.title } } }
      if let retry { div(.class("acts")) { EventButton(event: "retry", label: retry) } }
    }
  }
}

/// The contents list of a sealed text: empty and hidden, for its headings are sealed too, until the script fills it.
struct SealedContents: Component {
  let words: Words

  var body: some HTML {
    nav(.class("contents"), .ariaLabelledby("contents"), .data("gate-contents", ""), .hidden) {
      h2(.id("contents")) { words.contents }
      ol()
    }
  }
}
