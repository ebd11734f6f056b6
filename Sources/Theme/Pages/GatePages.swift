/// The gate: what readers consent to, what they need, and the way in.
public struct GatePage: PageValue {
  /// What every page has.
  public var frame: Frame
  /// The gate.
  public var gate: GateValue
  /// The agreement without which nobody passes.
  public var agreement: ConsentValue
  /// Texts that may be skipped.
  public var questions: [ConsentValue]
  /// How readers reach those who give access.
  public var contact: String
  /// Their mailbox, if there is one.
  public var email: Link?
  /// The message by which readers who withdrew ask for what is held of them to be deleted.
  public var erasure: Link?
  /// What readers must have at hand.
  public var needed: [String]
  /// What anyone may read.
  public var publicPages: [Link]

  /// The gate.
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

  /// The agreement, what is needed and the contact.
  public var plain: some HTML {
    h1 { agreement.title }
    agreement.plainTerms
    BodyView(agreement.text)
    ul { ForEach(needed) { point in li { point } } }
    p { contact }
  }
}

/// A version of a consent text, for as long as the site is there.
public struct ConsentPage: PageValue {
  /// What every page has.
  public var frame: Frame
  /// The version.
  public var consent: ConsentValue
  /// All published versions of the text, the newest first, this one included without a link.
  public var versions: [ConsentVersionValue]

  /// A version of a text.
  public init(frame: Frame, consent: ConsentValue, versions: [ConsentVersionValue]) {
    self.frame = frame
    self.consent = consent
    self.versions = versions
  }

  /// Whether it is the newest.
  public var isCurrent: Bool { versions.first?.url == nil }

  /// The terms and the text.
  public var plain: some HTML {
    h1 { consent.title }
    consent.plainTerms
    BodyView(consent.text)
  }
}

/// The text of a member page as it is sealed: what a theme sets here is written without a document around it.
public struct MemberText: PageValue {
  /// The frame of the page that it belongs to.
  public var frame: Frame
  /// The text.
  public var text: BodyValue
  /// The film.
  public var video: VideoValue?
  /// Files to download.
  public var attachments: [AttachmentValue]

  /// A text for members.
  public init(frame: Frame, text: BodyValue, video: VideoValue? = nil, attachments: [AttachmentValue] = []) {
    self.frame = frame
    self.text = text
    self.video = video
    self.attachments = attachments
  }

  /// The text.
  public var plain: some HTML { BodyView(text) }
}
