import Theme

/// A body: running text, turns of an interview, speakers' sections.
struct BodySections: Component {
  let content: BodyValue

  var body: some HTML {
    ForEach(content.parts) { part in
      switch part {
      case .prose(let markup): markup
      case .turns(let turns): TurnList(turns: turns)
      case .speaker(let speaker): SpeakerSection(speaker: speaker)
      }
    }
  }
}

/// Consecutive turns of an interview, with the names in the margin of the answers.
struct TurnList: Component {
  let turns: [TurnValue]

  var body: some HTML {
    dl(.class("turns")) {
      ForEach(turns) { turn in
        div(.class(turn.isHost ? "turn host" : "turn")) {
          dt { NameView(turn.speaker) }
          dd { turn.content }
        }
      }
    }
  }
}

/// A speaker's section of a roundtable, below the speaker's post.
struct SpeakerSection: Component {
  let speaker: SpeakerValue

  var body: some HTML {
    section(.class("speaker")) {
      h2(.id(speaker.heading.id)) { PhrasedTitle(speaker.heading.text) }
      p(.class("who")) {
        a(.href(speaker.person.url)) { speaker.person.name }
        PostLine(person: speaker.person)
      }
      speaker.content
    }
  }
}

/// The hospital and the title of each post that a person holds.
struct PostLine: Component {
  let person: PersonCard

  var body: some HTML {
    if person.place != nil || person.post != nil {
      ForEach([PostLabel(place: person.place, title: person.post)] + person.otherPosts) { post in
        span(.class("post")) {
          if let place = post.place { PlaceView(place: place) }
          if let title = post.title { span { title } }
        }
      }
    }
  }
}

/// The hospital or organisation of a post. It is always an element, so that the style sheet can separate it from what
/// follows.
struct PlaceView: Component {
  let place: Name

  var body: some HTML { if place.url == nil { span { place.text } } else { NameView(place) } }
}

/// A body in a section of its own, such as an introduction.
struct Prose: Component {
  let content: BodyValue

  var body: some HTML {
    if !content.isEmpty { div(.class("text")) { BodySections(content: content) } }
  }
}
