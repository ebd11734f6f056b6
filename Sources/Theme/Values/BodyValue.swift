import Bytes

/// A rendered body, divided into sections that a theme lays out.
public struct BodyValue: Sendable {
  /// The sections, in order.
  public var parts: [BodyPart]
  /// The headings, in order.
  public var headings: [HeadingValue]

  /// Creates a body.
  public init(parts: [BodyPart] = [], headings: [HeadingValue] = []) {
    self.parts = parts
    self.headings = headings
  }

  /// Whether the body has no sections.
  public var isEmpty: Bool { parts.isEmpty }

  /// Returns whether the markup of any section contains `text`, which must be spelled as in the markup: a URL, the
  /// beginning of a tag.
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

/// A section of a body.
public enum BodyPart: Sendable {
  /// Running text, as HTML.
  case prose(Markup)
  /// Consecutive turns of an interview.
  case turns([TurnValue])
  /// A speaker's section of a roundtable.
  case speaker(SpeakerValue)
}

/// A turn of an interview.
public struct TurnValue: Sendable {
  /// The speaker.
  public var speaker: Name
  /// Whether the speaker is the host.
  public var isHost: Bool
  /// What the speaker says.
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
  /// The speaker, with the post held on the article's date.
  public var person: PersonCard
  /// What the speaker says.
  public var content: Markup

  /// Creates a section.
  public init(heading: HeadingValue, person: PersonCard, content: Markup) {
    self.heading = heading
    self.person = person
    self.content = content
  }
}

/// A heading in a body.
public struct HeadingValue: Sendable, Hashable {
  /// The level, from 2 to 6.
  public var level: Int
  /// The DOM id, used as the anchor.
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

/// A ``BodyValue`` in plain HTML, for templates that do not lay out its sections themselves.
public struct BodyView: Component {
  let content: BodyValue

  /// Creates the plain markup of `content`.
  public init(_ content: BodyValue) { self.content = content }

  /// The sections, one after another.
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
