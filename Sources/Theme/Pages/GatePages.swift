/// The gate: consent texts, requirements and the form for the access code.
public struct GatePage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The gate.
  public var gate: GateValue
  /// The agreement that every reader must accept.
  public var agreement: ConsentValue
  /// Optional consent texts.
  public var questions: [ConsentValue]
  /// The contact for access.
  public var contact: String
  /// The e-mail URL of the contact, if any.
  public var email: Link?
  /// The `mailto:` URL by which a reader who withdrew requests deletion.
  public var erasure: Link?
  /// The requirements.
  public var needed: [String]
  /// How readers apply for membership; nil where they do not.
  public var membership: MembershipValue?
  /// Public articles.
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
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The version.
  public var consent: ConsentValue
  /// All published versions of the text, the newest first, this one included without a link.
  public var versions: [ConsentVersionValue]

  /// Creates a version of a text.
  public init(frame: Frame, consent: ConsentValue, versions: [ConsentVersionValue]) {
    self.frame = frame
    self.consent = consent
    self.versions = versions
  }

  /// Whether it is the newest version.
  public var isCurrent: Bool { versions.first?.url == nil }

  /// The terms and the text.
  public var plain: some HTML {
    h1 { consent.title }
    consent.plainTerms
    BodyView(consent.text)
  }
}

/// The text of a members' page as it is encrypted: the markup of its template alone, without a document.
public struct MemberText: PageValue {
  /// The frame of the page that it belongs to.
  public var frame: Frame
  /// The text.
  public var text: BodyValue
  /// The video.
  public var video: VideoValue?
  /// Files to download.
  public var attachments: [AttachmentValue]
  /// What was put right in the text, oldest first.
  public var corrections: [CorrectionValue] = []
  /// Readers' letters, oldest first.
  public var letters: [LetterValue] = []

  /// Creates a text for members.
  public init(frame: Frame, text: BodyValue, video: VideoValue? = nil, attachments: [AttachmentValue] = []) {
    self.frame = frame
    self.text = text
    self.video = video
    self.attachments = attachments
  }

  /// The text and the letters.
  public var plain: some HTML {
    BodyView(text)
    CorrectionList(corrections)
    ForEach(letters) { letter in
      p { letter.name }
      ForEach(letter.paragraphs + letter.reply) { paragraph in p { paragraph } }
    }
  }
}
