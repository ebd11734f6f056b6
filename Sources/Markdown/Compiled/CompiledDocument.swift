import Diagnostics

/// A compiled document as a site keeps it: HTML with holes, and its links, headings, components and statistics.
package struct CompiledDocument: Sendable, Encodable {
  /// The body, in order.
  package var parts: [Part] = []
  /// The links and images whose target the site must look up; holes refer to them by index.
  package var links: [LinkReference] = []
  /// The headings, in order, those of speakers' sections included.
  package var headings: [Heading] = []
  /// The component blocks, in order.
  package var components: [ComponentBlock] = []
  /// What the matcher found, in the order of first mention; each is linked where it is named first.
  package var mentions: [Mention] = []
  /// Words and reading time.
  package var statistics = TextStatistics()
  /// The text of the first paragraphs without markup, at most some 120 characters, whole sentences where possible.
  package var excerpt = ""

  /// A document without content.
  package init() {}
}

/// A part of a body that a theme may set in its own way.
package enum Part: Sendable, Equatable, Encodable {
  /// Running HTML.
  case prose(Fragment)
  /// Turns of an interview that follow one another.
  case turns([Turn])
  /// A speaker's section of a roundtable.
  case speaker(SpeakerSection)
}

/// One turn of an interview: who speaks, and what.
package struct Turn: Sendable, Equatable, Encodable {
  /// The label as written, without the colon and without markup.
  package var label: String
  /// The declared name that the label stands for: 宋树立, of 宋树立书记; the label itself where nothing declares it.
  package var name: String
  /// The index of the label's link in ``CompiledDocument/links``, if it is one.
  package var link: Int?
  /// What is said: paragraphs and other blocks.
  package var body: Fragment
  /// Where the label stands in the file.
  package var range: SourceRange

  /// A turn; `name` is the label where nothing declares another.
  package init(label: String, name: String? = nil, link: Int?, body: Fragment, range: SourceRange) {
    self.label = label
    self.name = name ?? label
    self.link = link
    self.body = body
    self.range = range
  }
}

/// A section of a roundtable that belongs to one speaker.
package struct SpeakerSection: Sendable, Equatable, Encodable {
  /// The index of the section's heading in ``CompiledDocument/headings``.
  package var heading: Int
  /// The index of the `person:` link in ``CompiledDocument/links``.
  package var link: Int
  /// What follows the link, up to the next heading of the same or a higher level.
  package var body: Fragment

  /// A section.
  package init(heading: Int, link: Int, body: Fragment) {
    self.heading = heading
    self.link = link
    self.body = body
  }
}

/// A heading and the anchor by which it is reached.
package struct Heading: Sendable, Equatable, Codable {
  /// 1 to 6, as rendered.
  package var level: Int
  /// The anchor: unique in the document, Han kept.
  package var id: String
  /// The words without markup.
  package var text: String
  /// Where it stands in the file.
  package var range: SourceRange

  /// A heading.
  package init(level: Int, id: String, text: String, range: SourceRange) {
    self.level = level
    self.id = id
    self.text = text
    self.range = range
  }
}

/// A link or an image whose target the site looks up.
package struct LinkReference: Sendable, Equatable, Encodable {
  /// What refers to the target.
  package enum Kind: Sendable, Equatable, Encodable {
    /// A link.
    case link
    /// A picture.
    case image
    /// The first mention of what a ``TextMatcher`` gave this number; the target is the name as written.
    case mention(Int)
  }

  /// Link or image.
  package var kind: Kind
  /// The target as written, unescaped but not percent-decoded: `hospital:huaxi`, `../a.md#anchor`, `photo.jpg`, `/about/`, `#anchor`.
  package var target: String
  /// Whether the link has words of its own.
  package var hasText: Bool
  /// Where the link stands in the file.
  package var range: SourceRange

  /// A reference to `target`.
  package init(kind: Kind, target: String, hasText: Bool, range: SourceRange) {
    self.kind = kind
    self.target = target
    self.hasText = hasText
    self.range = range
  }
}

/// A fenced block whose info string names a component.
package struct ComponentBlock: Sendable, Equatable, Encodable {
  /// The component's name, the first word of the info string.
  package var name: Located<String>
  /// The rest of the info string.
  package var arguments: String
  /// The column at which ``arguments`` begin, on the line of the name.
  package var argumentsColumn: Int
  /// The text between the fences.
  package var body: String
  /// The line of the file on which the body begins.
  package var firstLine: Int
  /// The column at which the body's lines begin: more than 1 where the block stands in a list or a quotation.
  package var firstColumn: Int

  /// A block; its arguments begin one space behind its name, and its body at the margin, unless said otherwise.
  package init(
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
package struct TextStatistics: Sendable, Equatable, Codable {
  /// Han characters, each a word.
  package var han = 0
  /// Runs of letters and digits of other scripts, each a word.
  package var words = 0

  /// No text.
  package init() {}

  /// Adds the words of another text.
  package static func += (lhs: inout TextStatistics, rhs: TextStatistics) {
    lhs.han += rhs.han
    lhs.words += rhs.words
  }

  /// All words.
  package var total: Int { han + words }

  /// The minutes that reading takes, at 400 Han characters and 240 other words a minute, rounded up, at least one.
  package var minutes: Int { max(1, (han * 3 + words * 5 + 1199) / 1200) }
}
