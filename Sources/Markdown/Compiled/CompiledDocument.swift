import Diagnostics

/// A compiled document: HTML with placeholders, and its links, headings, components and statistics.
package struct CompiledDocument: Sendable, Encodable {
  /// The body, in order.
  package var parts: [Part] = []
  /// The links and images whose targets the site resolves; placeholders refer to them by index.
  package var links: [LinkReference] = []
  /// The headings, in order, including those of speakers' sections.
  package var headings: [Heading] = []
  /// The component blocks, in order.
  package var components: [ComponentBlock] = []
  /// The names that the matcher found, in order of first mention; each first mention is a link.
  package var mentions: [Mention] = []
  /// The word counts and the reading time.
  package var statistics = TextStatistics()
  /// The text of the first paragraphs without markup: about 120 characters at most, in whole sentences where possible.
  package var excerpt = ""

  /// Creates an empty document.
  package init() {}
}

/// A part of a body that a theme may present in a way of its own.
package enum Part: Sendable, Equatable, Encodable {
  /// HTML outside turns and speakers' sections.
  case prose(Fragment)
  /// Consecutive turns of an interview.
  case turns([Turn])
  /// A speaker's section of a roundtable.
  case speaker(SpeakerSection)
}

/// One turn of an interview: the speaker and what is said.
package struct Turn: Sendable, Equatable, Encodable {
  /// The label as written, without the colon and without markup.
  package var label: String
  /// The declared name that the label refers to, such as 宋树立 for 宋树立书记, or the label itself if no declaration matches.
  package var name: String
  /// The index of the label's link in ``CompiledDocument/links``, if it is one.
  package var link: Int?
  /// What is said: paragraphs and other blocks.
  package var body: Fragment
  /// The location of the label in the file.
  package var range: SourceRange

  /// Creates a turn; `name` defaults to the label.
  package init(label: String, name: String? = nil, link: Int?, body: Fragment, range: SourceRange) {
    self.label = label
    self.name = name ?? label
    self.link = link
    self.body = body
    self.range = range
  }
}

/// A section of a roundtable with a single speaker.
package struct SpeakerSection: Sendable, Equatable, Encodable {
  /// The index of the section's heading in ``CompiledDocument/headings``.
  package var heading: Int
  /// The index of the `person:` link in ``CompiledDocument/links``.
  package var link: Int
  /// The content after the link, up to the next heading of the same or a higher level.
  package var body: Fragment

  /// Creates a section.
  package init(heading: Int, link: Int, body: Fragment) {
    self.heading = heading
    self.link = link
    self.body = body
  }
}

/// A heading and its anchor.
package struct Heading: Sendable, Equatable, Codable {
  /// The level as rendered, 1 to 6.
  package var level: Int
  /// The anchor: unique in the document, with Han characters preserved.
  package var id: String
  /// The text without markup.
  package var text: String
  /// The location of the heading in the file.
  package var range: SourceRange

  /// Creates a heading.
  package init(level: Int, id: String, text: String, range: SourceRange) {
    self.level = level
    self.id = id
    self.text = text
    self.range = range
  }
}

/// A link or an image whose target the site resolves.
package struct LinkReference: Sendable, Equatable, Encodable {
  /// The construct that refers to the target.
  package enum Kind: Sendable, Equatable, Encodable {
    /// A link.
    case link
    /// An image.
    case image
    /// The first mention of the entity to which a ``TextMatcher`` assigned this number; the target is the name as
    /// written.
    case mention(Int)
  }

  /// Whether the reference is a link, an image or a mention.
  package var kind: Kind
  /// The target as written, unescaped but not percent-decoded: `hospital:huaxi`, `../a.md#anchor`, `photo.jpg`,
  /// `/about/`, `#anchor`.
  package var target: String
  /// Whether the link has text of its own, or the image a description.
  package var hasText: Bool
  /// The location of the reference in the file.
  package var range: SourceRange

  /// Creates a reference to `target`.
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
  /// The column of ``arguments``, on the line of the name.
  package var argumentsColumn: Int
  /// The text between the fences.
  package var body: String
  /// The line of the file on which the body starts.
  package var firstLine: Int
  /// The column at which the body's lines start: greater than 1 if the block is in a list or a block quote.
  package var firstColumn: Int

  /// Creates a block whose arguments start one space after its name and whose body starts at the margin, unless
  /// specified.
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

/// The amount of text, in words.
package struct TextStatistics: Sendable, Equatable, Codable {
  /// The number of Han characters, each counted as a word.
  package var han = 0
  /// The number of runs of letters and digits of other scripts, each counted as a word.
  package var words = 0

  /// Creates empty statistics.
  package init() {}

  /// Adds the counts of another text.
  package static func += (lhs: inout TextStatistics, rhs: TextStatistics) {
    lhs.han += rhs.han
    lhs.words += rhs.words
  }

  /// The total number of words.
  package var total: Int { han + words }

  /// The reading time in minutes, at 400 Han characters or 240 other words a minute, rounded up and at least 1.
  package var minutes: Int { max(1, (han * 3 + words * 5 + 1199) / 1200) }
}
