import Diagnostics

/// A compiled document as a site keeps it: HTML with holes, and its links, headings, components and statistics.
public struct CompiledDocument: Sendable, Encodable {
  /// The body, in order.
  public var parts: [Part] = []
  /// The links and images whose target the site must look up; holes refer to them by index.
  public var links: [LinkReference] = []
  /// The headings, in order, those of speakers' sections included.
  public var headings: [Heading] = []
  /// The component blocks, in order.
  public var components: [ComponentBlock] = []
  /// What the matcher found, in the order of first mention; each is linked where it is named first.
  public var mentions: [Mention] = []
  /// Words and reading time.
  public var statistics = TextStatistics()
  /// The text of the first paragraphs without markup, at most some 120 characters, whole sentences where possible.
  public var excerpt = ""

  /// A document without content.
  public init() {}
}

/// A part of a body that a theme may set in its own way.
public enum Part: Sendable, Equatable, Encodable {
  /// Running HTML.
  case prose(Fragment)
  /// Turns of an interview that follow one another.
  case turns([Turn])
  /// A speaker's section of a roundtable.
  case speaker(SpeakerSection)
}

/// One turn of an interview: who speaks, and what.
public struct Turn: Sendable, Equatable, Encodable {
  /// The label as written, without the colon and without markup.
  public var label: String
  /// The declared name that the label stands for: 宋树立, of 宋树立书记; the label itself where nothing declares it.
  public var name: String
  /// The index of the label's link in ``CompiledDocument/links``, if it is one.
  public var link: Int?
  /// What is said: paragraphs and other blocks.
  public var body: Fragment
  /// Where the label stands in the file.
  public var range: SourceRange

  /// A turn; `name` is the label where nothing declares another.
  public init(label: String, name: String? = nil, link: Int?, body: Fragment, range: SourceRange) {
    self.label = label
    self.name = name ?? label
    self.link = link
    self.body = body
    self.range = range
  }
}

/// A section of a roundtable that belongs to one speaker.
public struct SpeakerSection: Sendable, Equatable, Encodable {
  /// The index of the section's heading in ``CompiledDocument/headings``.
  public var heading: Int
  /// The index of the `person:` link in ``CompiledDocument/links``.
  public var link: Int
  /// What follows the link, up to the next heading of the same or a higher level.
  public var body: Fragment

  /// A section.
  public init(heading: Int, link: Int, body: Fragment) {
    self.heading = heading
    self.link = link
    self.body = body
  }
}

/// A heading and the anchor by which it is reached.
public struct Heading: Sendable, Equatable, Codable {
  /// 1 to 6, as rendered.
  public var level: Int
  /// The anchor: unique in the document, Han kept.
  public var id: String
  /// The words without markup.
  public var text: String
  /// Where it stands in the file.
  public var range: SourceRange

  /// A heading.
  public init(level: Int, id: String, text: String, range: SourceRange) {
    self.level = level
    self.id = id
    self.text = text
    self.range = range
  }
}

/// A link or an image whose target the site looks up.
public struct LinkReference: Sendable, Equatable, Encodable {
  /// What refers to the target.
  public enum Kind: Sendable, Equatable, Encodable {
    /// A link.
    case link
    /// A picture.
    case image
    /// The first mention of what a ``TextMatcher`` gave this number; the target is the name as written.
    case mention(Int)
  }

  /// Link or image.
  public var kind: Kind
  /// The target as written, unescaped but not percent-decoded: `hospital:huaxi`, `../a.md#anchor`, `photo.jpg`, `/about/`, `#anchor`.
  public var target: String
  /// Whether the link has words of its own.
  public var hasText: Bool
  /// Where the link stands in the file.
  public var range: SourceRange

  /// A reference to `target`.
  public init(kind: Kind, target: String, hasText: Bool, range: SourceRange) {
    self.kind = kind
    self.target = target
    self.hasText = hasText
    self.range = range
  }
}

/// A fenced block whose info string names a component.
public struct ComponentBlock: Sendable, Equatable, Encodable {
  /// The component's name, the first word of the info string.
  public var name: Located<String>
  /// The rest of the info string.
  public var arguments: String
  /// The column at which ``arguments`` begin, on the line of the name.
  public var argumentsColumn: Int
  /// The text between the fences.
  public var body: String
  /// The line of the file on which the body begins.
  public var firstLine: Int
  /// The column at which the body's lines begin: more than 1 where the block stands in a list or a quotation.
  public var firstColumn: Int

  /// A block; its arguments begin one space behind its name, and its body at the margin, unless said otherwise.
  public init(
    name: Located<String>, arguments: String, argumentsColumn: Int? = nil, body: String, firstLine: Int,
    firstColumn: Int = 1
  ) {
    self.name = name
    self.arguments = arguments
    self.argumentsColumn = argumentsColumn ?? name.range.end.column + 1
    self.body = body
    self.firstLine = firstLine
    self.firstColumn = firstColumn
  }
}

/// How much text there is.
public struct TextStatistics: Sendable, Equatable, Codable {
  /// Han characters, each a word.
  public var han = 0
  /// Runs of letters and digits of other scripts, each a word.
  public var words = 0

  /// No text.
  public init() {}

  /// Adds the words of another text.
  public static func += (lhs: inout TextStatistics, rhs: TextStatistics) {
    lhs.han += rhs.han
    lhs.words += rhs.words
  }

  /// All words.
  public var total: Int { han + words }

  /// The minutes that reading takes, at 400 Han characters and 240 other words a minute, rounded up, at least one.
  public var minutes: Int { max(1, (han * 3 + words * 5 + 1199) / 1200) }
}
