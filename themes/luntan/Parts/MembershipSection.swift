import Theme

/// The application for membership: the reader's secret code, the questions, the encrypted application and the editors'
/// decision.
struct MembershipSection: Component {
  let page: GatePage
  let membership: MembershipValue

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    div(
      .data("membership", ""), .data("key", membership.key), .data("members", membership.records),
      .data("endpoint", membership.endpoint ?? ""), .data("sheet", page.frame.site.asset("apply.css")),
      .data("typo", strings.mistypedSecret), .data("needs-consent", strings.needsConsent),
      .data("waiting", strings.stillWaiting), .data("late", strings.recordsUnavailable),
      .data("copied", strings.textCopied), .data("selected", strings.selected), .data("countdown", strings.countdown)
    ) {
      SecretSection(strings: strings)
      QuestionsForm(questions: membership.questions, strings: strings)
      SentSection(page: page)
      DecisionSection(page: page)
    }
  }
}

/// Creating a secret code, displaying it once, and entering an existing one.
struct SecretSection: Component {
  let strings: Strings

  var body: some HTML {
    StateMessage(state: "apply", title: strings.applyTitle, text: strings.applyNotice)
    div(.data("when", "apply"), .hidden) {
      p(.class("note")) {
        label {
          input(.type("checkbox"), .data("session-only", ""))
          " " + strings.onlyThisSession
        }
      }
      div(.class("acts")) { EventButton(event: "make", label: strings.makeSecret) }
    }
    StateMessage(state: "secret", title: strings.secretTitle, text: strings.secretNotice)
    div(.data("when", "secret"), .hidden) {
      p { output(.class("secret"), .data("secret", "")) {} }
      div(.class("acts")) {
        EventButton(event: "copy", label: strings.copy)
        EventButton(event: "saved", label: strings.saved)
      }
    }
    form(.class("restore"), .data("form", "restore"), .data("when", "apply lost"), .hidden) {
      label {
        strings.haveSecret
        input(.type("text"), .autocomplete("off"), .autocapitalize("characters"), .spellcheck(false))
      }
      p(.class("note")) { strings.secretHint }
      div(.class("acts")) { button { strings.restore } }
    }
  }
}

/// The questions, each with its purpose. A sensitive one has a separate consent, which is not ticked by default.
struct QuestionsForm: Component {
  let questions: [QuestionValue]
  let strings: Strings

  var body: some HTML {
    StateMessage(state: "questions", title: strings.questionsTitle, text: strings.questionsNotice)
    form(.class("questions"), .data("form", "questions"), .data("when", "questions"), .hidden) {
      ForEach(questions) { question in
        div(.data("question-field", "")) {
          label {
            question.label + (question.isRequired ? "" : strings.optional)
            QuestionField(question: question, strings: strings)
          }
          p(.class("note")) { question.purpose }
          if let consent = question.consent {
            p(.class("note")) {
              label {
                input(.type("checkbox"), .data("consent", consent))
                " " + consent
              }
            }
          }
        }
      }
      div(.class("acts")) { button { strings.apply } }
    }
  }
}

/// The input field of a question.
struct QuestionField: Component {
  let question: QuestionValue
  let strings: Strings

  var body: some HTML {
    switch question.kind {
    case .choice(let choices):
      select(.name(question.id), .data("label", question.label), .required.when(question.isRequired)) {
        option(.value("")) { strings.choose }
        ForEach(choices) { choice in option { choice } }
      }
    case .date:
      input(
        .type("date"), .name(question.id), .data("label", question.label), .required.when(question.isRequired))
    case .text:
      input(
        .type("text"), .name(question.id), .data("label", question.label), .maxlength(500),
        .required.when(question.isRequired))
    }
  }
}

/// The encrypted application, to be copied or saved as a file and sent.
struct SentSection: Component {
  let page: GatePage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    StateMessage(state: "sent", title: strings.sentTitle, text: strings.sentNotice)
    div(.data("when", "sent"), .hidden) {
      p {
        page.contact
        if let email = page.email { a(.href(email.url)) { email.title } }
      }
      textarea(.readonly, .rows(4), .ariaLabel(strings.sentTitle)) {}
      div(.class("acts")) {
        EventButton(event: "copy", label: strings.copy)
        EventButton(event: "file", label: strings.saveFile)
        EventButton(event: "delivered", label: strings.delivered)
      }
    }
  }
}

/// The editors' decision, with its reason and the next steps.
struct DecisionSection: Component {
  let page: GatePage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    StateMessage(state: "review", title: strings.reviewTitle, text: strings.reviewNotice)
    div(.class("acts"), .data("when", "review"), .hidden) {
      EventButton(event: "look", label: strings.checkResult)
      EventButton(event: "resend", label: strings.resend)
    }
    StateMessage(state: "more", title: strings.moreTitle, text: strings.moreNotice)
    StateMessage(state: "rejected", title: strings.rejectedTitle, text: strings.rejectedNotice)
    StateMessage(state: "ended", title: strings.endedTitle, text: strings.endedNotice)
    p(.class("notice"), .data("when", "more rejected ended"), .data("message", ""), .hidden)
    div(.class("acts"), .data("when", "more rejected ended"), .hidden) {
      EventButton(event: "again", label: strings.applyAgain)
    }
    StateMessage(state: "approved", title: strings.approvedTitle, text: strings.approvedNotice)
    p(.class("note"), .data("when", "approved"), .hidden) { span(.data("seconds", "")) {} }
    div(.class("acts"), .data("when", "approved"), .hidden) {
      EventButton(event: "stay", label: strings.stay)
    }
    p(.class("fault"), .data("when", "secret questions sent review"), .hidden)
    p(.class("note"), .data("when", "questions sent review more rejected approved ended open"), .hidden) {
      strings.yourDigits
      b(.data("mailbox", "")) {}
    }
  }
}
