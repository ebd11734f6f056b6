/// The consent gate: consent texts, requirements and the form for the access code.
public struct GatePage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The gate.
  public var gate: GateValue
  /// The agreement that every reader must accept.
  public var agreement: ConsentValue
  /// The optional consent texts.
  public var questions: [ConsentValue]
  /// The contact details for requesting access.
  public var contact: String
  /// The contact's `mailto:` link; nil if there is no e-mail address.
  public var email: Link?
  /// The `mailto:` link with which a reader who withdrew consent requests deletion.
  public var erasure: Link?
  /// The requirements for access.
  public var needed: [String]
  /// The application for membership; nil if the site takes no applications.
  public var membership: MembershipValue?
  /// Links to public pages.
  public var publicPages: [Link]

  /// Creates the gate.
  public init(
    frame: Frame, gate: GateValue, agreement: ConsentValue, questions: [ConsentValue] = [], contact: String,
    needed: [String] = [], publicPages: [Link] = []
  ) {
    self.frame = frame
    self.gate = gate
    self.agreement = agreement
    self.questions = questions
    self.contact = contact
    self.needed = needed
    self.publicPages = publicPages
  }

  /// The agreement, the requirements and the contact.
  public var plain: some HTML {
    h1 { agreement.title }
    agreement.plainTerms
    BodyView(agreement.text)
    ul { ForEach(needed) { point in li { point } } }
    p { contact }
  }
}

/// A published version of a consent text.
public struct ConsentPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The version.
  public var consent: ConsentValue
  /// All published versions of the text, newest first, this one included without a link.
  public var versions: [ConsentVersionValue]

  /// Creates the page of a version.
  public init(frame: Frame, consent: ConsentValue, versions: [ConsentVersionValue]) {
    self.frame = frame
    self.consent = consent
    self.versions = versions
  }

  /// Whether this is the newest version.
  public var isCurrent: Bool { versions.first?.url == nil }

  /// The terms and the body.
  public var plain: some HTML {
    h1 { consent.title }
    consent.plainTerms
    BodyView(consent.text)
  }
}

/// The part of a members' page that is published encrypted: only the template's markup, without a document.
public struct MemberText: PageValue {
  /// The frame of the page to which it belongs.
  public var frame: Frame
  /// The body.
  public var text: BodyValue
  /// The video.
  public var video: VideoValue?
  /// The files to download.
  public var attachments: [AttachmentValue]
  /// The corrections to the body, oldest first.
  public var corrections: [CorrectionValue] = []
  /// The readers' letters, oldest first.
  public var letters: [LetterValue] = []

  /// Creates the encrypted part of a page.
  public init(frame: Frame, text: BodyValue, video: VideoValue? = nil, attachments: [AttachmentValue] = []) {
    self.frame = frame
    self.text = text
    self.video = video
    self.attachments = attachments
  }

  /// The body, the corrections and the letters.
  public var plain: some HTML {
    BodyView(text)
    CorrectionList(corrections)
    ForEach(letters) { letter in
      p { letter.name }
      ForEach(letter.paragraphs + letter.reply) { paragraph in p { paragraph } }
    }
  }
}
