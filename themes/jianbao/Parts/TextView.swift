import Theme

/// A body: running text, turns of an interview, speakers' sections; renders nothing if it is empty.
struct TextView: Component {
  let content: BodyValue

  var body: some HTML {
    if !content.isEmpty {
      div(.class("text")) {
        ForEach(content.parts) { part in
          switch part {
          case .prose(let markup): markup
          case .turns(let turns): Turns(turns: turns)
          case .speaker(let speaker): SpeakerSection(speaker: speaker)
          }
        }
      }
    }
  }
}

/// Consecutive turns of an interview.
private struct Turns: Component {
  let turns: [TurnValue]

  var body: some HTML {
    dl(.class("turns")) {
      ForEach(turns) { turn in
        div(.class("host").when(turn.isHost)) {
          dt { NameView(turn.speaker) }
          dd { turn.content }
        }
      }
    }
  }
}

/// A speaker's section of a roundtable, below the speaker's post.
private struct SpeakerSection: Component {
  let speaker: SpeakerValue

  var body: some HTML {
    section {
      h2(.id(speaker.heading.id)) { speaker.heading.text }
      p(.class("meta")) {
        a(.href(speaker.person.url)) { speaker.person.name }
        if let place = speaker.person.place { span { NameView(place) } }
        if let post = speaker.person.post { span { post } }
      }
      speaker.content
    }
  }
}

/// The table of contents: links to the second-level headings.
struct Contents: Component {
  let headings: [HeadingValue]
  let strings: Strings

  private var shown: [HeadingValue] { headings.filter { $0.level == 2 } }

  var body: some HTML {
    if !shown.isEmpty {
      nav(.class("contents"), .ariaLabelledby("contents")) {
        p(.id("contents")) { strings.contents }
        ul { ForEach(shown) { heading in li { a(.href("#" + heading.id)) { heading.text } } } }
      }
    }
  }
}

/// An image with its dimensions, its scaled-down copies and its legend; renders nothing for an encrypted image.
struct Picture: Component {
  let value: PictureValue
  let sizes: String

  var body: some HTML {
    if value.sealed == nil {
      figure {
        if let candidates = value.candidates(sizes: sizes) {
          picture {
            candidates
            Image(value: value)
          }
        } else {
          Image(value: value)
        }
        if let legend = value.legend { figcaption { legend } }
      }
    }
  }
}

/// The `img` element.
private struct Image: Component {
  let value: PictureValue

  var body: some HTML {
    img(
      .src(value.url), .alt(value.alternative), .width(value.width ?? 0).when(value.width != nil),
      .height(value.height ?? 0).when(value.height != nil))
  }
}
