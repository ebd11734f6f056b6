import HTML
import Theme

/// The body of an article for feed readers, as plain HTML. ``AbsoluteURLRewriter`` makes its URLs absolute.
struct FeedBody: Component {
  private let content: BodyValue

  init(_ content: BodyValue) { self.content = content }

  var body: some HTML {
    ForEach(content.parts) { part in
      switch part {
      case .prose(let markup): markup
      case .turns(let turns):
        ForEach(turns) { turn in
          p {
            strong {
              turn.speaker.text; "："
            }
          }
          turn.content
        }
      case .speaker(let speaker):
        h2 { speaker.heading.text }
        p {
          strong { speaker.person.name }
          if let post = speaker.person.post { "，"; speaker.person.place?.text ?? ""; post }
        }
        speaker.content
      }
    }
  }
}
