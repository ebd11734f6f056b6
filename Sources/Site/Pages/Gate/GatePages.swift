import Bytes
import Content
import Entities
import Gate
import Theme

/// The consent gate, every published version of its documents, and their machine-readable forms.
struct GatePages: PageKind {
  /// The URL of the gate.
  static let url = "/gate/"

  var reservedURLs: [String] { [Self.url, "/members/"] }

  func files(for library: Library) -> [PlannedFile] {
    guard let agreement = library.agreement, let settings = library.configuration.gate else { return [] }
    let questions = library.currentConsents.filter { $0.kind == .informed }
    // Besides the settings, these files depend only on the consent documents and the questions.
    let input = PlannedInput((), in: library) { _, encoder in
      for text in library.consents {
        encoder.write(text.path)
        encoder.write(text.checksum)
      }
      for question in library.questions { encoder.write(String(reflecting: question)) }
    }
    var files: [PlannedFile] = [
      .page(Self.url, plannedInput: input, modified: agreement.date, counterpart: .none) { presenter, _ in
        presenter.gatePage(agreement, questions: questions, settings: settings)
      },
      .data(SiteURLs.outputPath(of: Self.url + "consent.json"), plannedInput: input) { presenter, _, output in
        ConsentFile(presenter: presenter).write(into: &output)
      },
    ]
    for text in library.consents {
      files.append(
        .page(text.url, of: .file(text.path), plannedInput: input, modified: text.date, counterpart: .none) {
          presenter, _ in
          presenter.page(text)
        })
      files.append(
        .data(
          SiteURLs.outputPath(of: text.fileURL), plannedInput: PlannedInput(text, in: library) { $1.write($0.checksum) }
        ) {
          $2.append(bytes: $1.bytes)
        })
    }
    return files
  }
}

extension Presenter {
  fileprivate func gatePage(
    _ agreement: ConsentText, questions: [ConsentText], settings: GateSettings
  ) -> GatePage {
    var page = GatePage(
      frame: frame(strings.gate, url: GatePages.url, description: agreement.terms.audience) { head in
        head.isGated = true
        head.alternates = []
      },
      gate: site.value.gate ?? GateValue(url: local(GatePages.url), agreement: agreement.id, version: ""),
      agreement: value(agreement), questions: questions.map(value), contact: settings.contact, needed: settings.needed)
    page.email = settings.email.map { Link($0, "mailto:" + $0) }
    page.erasure = settings.email.map {
      let message = strings.erasureRequest(configuration.title)
      return Link(
        strings.requestErasure,
        "mailto:\($0)?subject=\(PercentEncoding.encoded(segment: message.subject))&body=\(PercentEncoding.encoded(segment: message.text))"
      )
    }
    page.membership = membership(settings)
    page.publicPages = [link(strings.home, "/")] + lookup.all(Column.self).prefix(4).map(link(to:))
    return page
  }

  /// Returns how readers apply for membership; `nil` if the settings have no key or no membership records are
  /// published.
  private func membership(_ settings: GateSettings) -> MembershipValue? {
    guard let key = settings.sealingKey.flatMap(EditorKey.uncompressed), !site.gate.memberFiles.isEmpty else {
      return nil
    }
    var membership = MembershipValue(
      key: key, records: local("/" + Decisions.folder), questions: site.library.questions.map(value))
    membership.endpoint = settings.endpoint.map(local)
    return membership
  }

  private func value(_ question: MembershipQuestion) -> QuestionValue {
    let kind: QuestionValue.Kind =
      switch question.kind {
      case .text: .text
      case .date: .date
      case .choice: .choice(question.choices)
      }
    var value = QuestionValue(id: question.id, label: question.label, purpose: question.purpose, kind: kind)
    value.isRequired = question.isRequired
    value.consent = question.consent
    return value
  }

  fileprivate func page(_ text: ConsentText) -> ConsentPage {
    let versions = site.library.consents.filter { $0.id == text.id }
    return ConsentPage(
      frame: frame(
        "\(text.title) \(text.version)", url: text.url,
        description: descriptions.consent(
          text.title, version: text.version.description, date: text.date.moment, purpose: text.terms.purpose),
        ancestors: [link(strings.gate, GatePages.url)]
      ) { head in
        head.isGated = true
        head.alternates = []
      },
      consent: value(text),
      versions: versions.map { version in
        ConsentVersionValue(
          version: version.version.description, date: version.date.moment,
          url: version.version == text.version ? nil : local(version.url))
      })
  }

  private func value(_ text: ConsentText) -> ConsentValue {
    var consent = ConsentValue(
      id: text.id, version: text.version.description, language: configuration.language, title: text.title,
      date: text.date.moment, url: local(text.url), file: local(text.fileURL), checksum: text.checksum)
    consent.audience = text.terms.audience
    consent.controller = text.terms.controller
    consent.purpose = text.terms.purpose
    consent.method = text.terms.method
    consent.information = text.terms.information
    consent.retention = text.terms.retention
    consent.recipients = text.terms.recipients
    consent.transfer = text.terms.transfer
    consent.rights = text.terms.rights
    consent.contact = text.terms.contact
    consent.serviceAgreement = local(text.terms.serviceAgreement)
    consent.privacyPolicy = local(text.terms.privacyPolicy)
    let versions = site.library.consents.filter { $0.id == text.id && $0.version <= text.version }
    consent.changes = zip(versions, versions.dropFirst()).map { version, earlier in
      ConsentChangesValue(
        version: version.version.description, isMajor: version.version.major != earlier.version.major,
        points: version.changes)
    }
    consent.text = value(text.body)
    return consent
  }
}
