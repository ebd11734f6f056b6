import Theme

/// The gate: one page with the sections for all states.
///
/// Each section lists in `data-when` the states in which it is visible. The script changes the state and shows the
/// corresponding sections. Readers without JavaScript see the sections without `hidden`: the agreement, the
/// requirements, the contact, and why the rest needs JavaScript.
struct GateTemplate: Component {
  let page: GatePage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    div(
      .class("gate"), .data("site", page.gate.site), .data("name", page.frame.site.title),
      .data("home", page.frame.site.home), .data("agree", strings.agreed), .data("skip", strings.skipped),
      .data("withdraw", strings.withdrawn), .data("take-back", strings.withdrawItem),
      .data("agree-after-all", strings.agreeInstead), .data("busy", strings.checking),
      .data("typo", strings.mistypedCode),
      .data("wrong", strings.wrongCode), .data("unavailable", strings.slotsUnavailable)
    ) {
      header(.class("head")) {
        p(.class("kicker")) { strings.members }
        h1(.class("title"), .tabindex(-1)) { page.agreement.title }
        GateSteps(page: page)
      }
      p(.class("vh"), .role("status"), .ariaLive("polite"))
      AgreementSection(page: page)
      ForEach(page.questions) { question in QuestionSection(consent: question, strings: strings) }
      CodeSection(page: page)
      if let membership = page.membership { MembershipSection(page: page, membership: membership) }
      OutcomeMessages(page: page)
      ReceiptsSection(page: page)
      AccessRequirements(page: page)
    }
    ModuleScript(src: page.frame.site.asset("gate/gate.js"))
  }
}

/// The steps, of which the script marks the current one.
struct GateSteps: Component {
  let page: GatePage

  private var strings: Strings { page.frame.strings }
  private var applying: String {
    page.membership == nil ? "" : " apply secret questions sent review more rejected approved ended"
  }

  var body: some HTML {
    ol(
      .class("steps"), .ariaLabel(strings.steps),
      .data("when", "agreement changed informed code lost renewed revoked waiting offline open" + applying)
    ) {
      li(.data("states", "agreement changed")) { strings.stepAgreement }
      if !page.questions.isEmpty { li(.data("states", "informed")) { strings.stepQuestion } }
      if page.membership == nil {
        li(.data("states", "code lost renewed revoked waiting offline")) { strings.stepCode }
      } else {
        li(.data("states", "apply secret questions code lost renewed revoked waiting offline")) {
          strings.stepQuestions
        }
        li(.data("states", "sent review more rejected approved ended")) { strings.stepReview }
      }
    }
  }
}

/// The agreement, with two buttons of equal prominence.
struct AgreementSection: Component {
  let page: GatePage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    div(.class("notice"), .data("when", "changed"), .data("title", strings.changedTitle), .hidden) {
      p { strings.changedNotice }
      ConsentChanges(changes: page.agreement.changes, strings: strings)
    }
    ConsentSection(consent: page.agreement, when: "agreement changed", isQuestion: false) {
      ConsentTerms(consent: page.agreement, strings: strings)
      ConsentSmallPrint(consent: page.agreement, strings: strings)
      p(.class("notice"), .data("when", "")) { strings.needsScript("正文") }
      div(.class("acts"), .data("when", "agreement changed"), .hidden) {
        EventButton(event: "decline", label: strings.decline)
        EventButton(event: "agree", label: strings.agree)
      }
    }
  }
}

/// An optional consent text, with two buttons of equal prominence.
struct QuestionSection: Component {
  let consent: ConsentValue
  let strings: Strings

  var body: some HTML {
    ConsentSection(consent: consent, when: "informed", isQuestion: true) {
      p(.class("notice")) { strings.questionNotice }
      ConsentTerms(consent: consent, strings: strings)
      ConsentSmallPrint(consent: consent, strings: strings)
      div(.class("acts")) {
        EventButton(event: "skip", label: strings.skipQuestion)
        EventButton(event: "consent", label: strings.agree)
      }
    }
  }
}

/// A consent text as a section that carries its id and version for receipts.
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

/// A button that sends an event to the gate's script.
struct EventButton: Component {
  let event: String
  let label: String

  var body: some HTML { button(.type("button"), .data("event", event)) { label } }
}
