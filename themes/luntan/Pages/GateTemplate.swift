import Theme

/// The gate: one page for all that a reader may meet there.
///
/// Each part says in `data-when` in which states it is shown; the script does nothing but go from state to state and show
/// what belongs to one. What is not hidden here is what readers without a script see: the agreement, what is needed, whom
/// to ask, and why the rest needs a script.
struct GateTemplate: Component {
  let page: GatePage

  private var words: Words { page.frame.words }

  var body: some HTML {
    div(
      .class("gate"), .data("site", page.gate.site), .data("name", page.frame.site.title),
      .data("home", page.frame.site.home), .data("agree", words.agreed), .data("skip", words.skipped),
      .data("withdraw", words.takenBack), .data("take-back", words.takeBack),
      .data("agree-after-all", words.agreeAfterAll), .data("busy", words.checking), .data("typo", words.mistypedCode),
      .data("wrong", words.wrongCode), .data("unavailable", words.slotsUnavailable)
    ) {
      header(.class("head")) {
        p(.class("kicker")) { words.members }
        h1(.class("title"), .tabindex(-1)) { page.agreement.title }
        GateSteps(page: page)
      }
      p(.class("vh"), .role("status"), .ariaLive("polite"))
      AgreementPart(page: page)
      ForEach(page.questions) { question in QuestionPart(consent: question, words: words) }
      CodePart(page: page)
      OutcomeParts(page: page)
      ReceiptsPart(page: page)
      NeededPart(page: page)
    }
    ModuleScript(src: page.frame.site.asset("gate/gate.js"))
  }
}

/// The steps, of which the script marks the one that the reader is at.
struct GateSteps: Component {
  let page: GatePage

  private var words: Words { page.frame.words }

  var body: some HTML {
    ol(
      .class("steps"), .ariaLabel(words.steps),
      .data("when", "agreement changed informed code lost renewed revoked waiting offline open")
    ) {
      li(.data("states", "agreement changed")) { words.stepAgreement }
      if !page.questions.isEmpty { li(.data("states", "informed")) { words.stepQuestion } }
      li(.data("states", "code lost renewed revoked waiting offline")) { words.stepCode }
    }
  }
}

/// The agreement with its two answers, which are of one weight.
struct AgreementPart: Component {
  let page: GatePage

  private var words: Words { page.frame.words }

  var body: some HTML {
    div(.class("notice"), .data("when", "changed"), .data("title", words.changedTitle), .hidden) {
      p { words.changedNotice }
      ConsentChanges(changes: page.agreement.changes, words: words)
    }
    ConsentSection(consent: page.agreement, when: "agreement changed", isQuestion: false) {
      ConsentTerms(consent: page.agreement, words: words)
      ConsentSmallPrint(consent: page.agreement, words: words)
      p(.class("notice"), .data("when", "")) { words.needsScript }
      div(.class("acts"), .data("when", "agreement changed"), .hidden) {
        EventButton(event: "decline", label: words.decline)
        EventButton(event: "agree", label: words.agree)
      }
    }
  }
}

/// A text that may be skipped, with two answers of one weight.
struct QuestionPart: Component {
  let consent: ConsentValue
  let words: Words

  var body: some HTML {
    ConsentSection(consent: consent, when: "informed", isQuestion: true) {
      p(.class("notice")) { words.questionNotice }
      ConsentTerms(consent: consent, words: words)
      ConsentSmallPrint(consent: consent, words: words)
      div(.class("acts")) {
        EventButton(event: "skip", label: words.skipQuestion)
        EventButton(event: "consent", label: words.agree)
      }
    }
  }
}

/// A text as a section that says which version of which text it is, for receipts.
struct ConsentSection<Content: HTML>: Component {
  let consent: ConsentValue
  let when: String
  let isQuestion: Bool
  @HTMLBuilder let content: () -> Content

  var body: some HTML {
    section(
      .data("when", when), .data("title", consent.title), .data("document", consent.id),
      .data("version", consent.version), .data("sha256", consent.checksum), .data("language", consent.language),
      .data("question", consent.id).when(isQuestion), .hidden.when(isQuestion)
    ) { content() }
  }
}

/// A button that makes something happen at the gate.
struct EventButton: Component {
  let event: String
  let label: String

  var body: some HTML { button(.type("button"), .data("event", event)) { label } }
}
