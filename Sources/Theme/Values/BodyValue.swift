import Bytes

/// A text as sections that a theme renders.
public struct BodyValue: Sendable {
  /// Its parts in order.
  public var parts: [BodyPart]
  /// Its headings in order.
  public var headings: [HeadingValue]

  /// Creates a text.
  public init(parts: [BodyPart] = [], headings: [HeadingValue] = []) {
    self.parts = parts
    self.headings = headings
  }

  /// Whether there is no text.
  public var isEmpty: Bool { parts.isEmpty }

  /// Whether the markup of the running text holds `text`, which must be markup as the text has it: a URL, the beginning of a tag.
  public func shows(_ text: String) -> Bool {
    parts.contains { part in
      switch part {
      case .prose(let markup): ByteSearch.contains(text, in: markup.bytes)
      case .turns(let turns): turns.contains { ByteSearch.contains(text, in: $0.content.bytes) }
      case .speaker(let speaker): ByteSearch.contains(text, in: speaker.content.bytes)
      }
    }
  }
}

/// A section of a text.
public enum BodyPart: Sendable {
  /// Prose, as HTML.
  case prose(Markup)
  /// Turns of an interview that follow one another.
  case turns([TurnValue])
  /// A speaker's section of a roundtable.
  case speaker(SpeakerValue)
}

/// One turn of an interview.
public struct TurnValue: Sendable {
  /// The speaker.
  public var speaker: Name
  /// Whether it is the host.
  public var isHost: Bool
  /// The text.
  public var content: Markup

  /// Creates a turn.
  public init(speaker: Name, isHost: Bool, content: Markup) {
    self.speaker = speaker
    self.isHost = isHost
    self.content = content
  }
}

/// A speaker's section of a roundtable.
public struct SpeakerValue: Sendable {
  /// The section's heading.
  public var heading: HeadingValue
  /// The speaker with the post held at the article's date.
  public var person: PersonCard
  /// The text.
  public var content: Markup

  /// Creates a section.
  public init(heading: HeadingValue, person: PersonCard, content: Markup) {
    self.heading = heading
    self.person = person
    self.content = content
  }
}

/// A heading within a text.
public struct HeadingValue: Sendable, Hashable {
  /// The level, 2 to 6.
  public var level: Int
  /// The anchor.
  public var id: String
  /// The text.
  public var text: String

  /// Creates a heading.
  public init(level: Int, id: String, text: String) {
    self.level = level
    self.id = id
    self.text = text
  }
}

/// A ``BodyValue`` in plain HTML, for themes without a template.
public struct BodyView: Component {
  let content: BodyValue

  /// Creates the markup of a text.
  public init(_ content: BodyValue) { self.content = content }

  /// Its parts one after the other.
  public var body: some HTML {
    ForEach(content.parts) { part in
      switch part {
      case .prose(let markup): markup
      case .turns(let turns):
        dl {
          ForEach(turns) { turn in
            div {
              dt { NameView(turn.speaker) }; dd { turn.content }
            }
          }
        }
      case .speaker(let speaker):
        section {
          h2(.id(speaker.heading.id)) { speaker.heading.text }
          p { a(.href(speaker.person.url)) { speaker.person.name } }
          speaker.content
        }
      }
    }
  }
}
