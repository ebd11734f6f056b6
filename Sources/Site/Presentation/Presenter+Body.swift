import Bytes
import Content
import Entities
import HTML
import Markdown
import SourceFiles
import Theme

extension Presenter {
  /// The context in which a body is rendered.
  struct BodyContext {
    /// The date for which people's posts are looked up.
    var date: PartialDate?
    /// The speakers.
    var speakers: [Speaker] = []
    /// The hospitals of the article.
    var hospitals: [Reference<Hospital>] = []
    /// The posts to show for people who hold several.
    var posts: [NamedPost] = []
    /// The names of the organisers of the event that the article reports on.
    var organisers: [String] = []
    /// Whether URLs are absolute, for feeds.
    var usesAbsoluteURLs = false
    /// The files that are sealed together with the body, keyed by their plain URLs.
    var sealed: [String: SealedFile] = [:]
  }

  /// Returns the value of a body for themes.
  func value(_ body: Body, in context: BodyContext = BodyContext()) -> BodyValue {
    BodyValue(
      parts: body.document.parts.map { part($0, of: body, in: context) },
      headings: body.document.headings.map(value))
  }

  private func value(_ heading: Heading) -> HeadingValue {
    HeadingValue(level: heading.level, id: heading.id, text: heading.text)
  }

  private func part(_ part: Part, of body: Body, in context: BodyContext) -> BodyPart {
    switch part {
    case .prose(let fragment): .prose(filled(fragment, of: body, in: context))
    case .turns(let turns):
      .turns(
        turns.map { turn in
          let speaker = speaker(called: turn.name, among: context.speakers)
          let isHost = speaker.map { $0.role == .host } ?? InterviewLabel.isInterviewer(turn.label)
          return TurnValue(
            speaker: name(of: turn, speaker: speaker, body: body, in: context), isHost: isHost,
            content: filled(turn.body, of: body, in: context))
        })
    case .speaker(let section):
      .speaker(
        SpeakerValue(
          heading: value(body.document.headings[section.heading]),
          person: person(body.targets[section.link], in: context), content: filled(section.body, of: body, in: context))
      )
    }
  }

  /// Returns the speaker whose label, or whose person's name or alias, is `name`.
  private func speaker(called name: String, among speakers: [Speaker]) -> Speaker? {
    if let speaker = speakers.first(where: { $0.label == name }) { return speaker }
    return speakers.first { speaker in
      guard let person = speaker.person.map({ lookup($0) }) else { return false }
      return person.name == name || person.aliases.contains(name)
    }
  }

  private func name(of turn: Turn, speaker: Speaker?, body: Body, in context: BodyContext) -> Name {
    if let link = turn.link, let person = body.targets[link].reference(to: Person.self) {
      return Name(turn.label, resolvedURL(lookup(person).url, in: context))
    }
    return Name(turn.label, speaker?.person.map { resolvedURL(lookup($0).url, in: context) })
  }

  private func person(_ target: LinkTarget, in context: BodyContext) -> PersonCard {
    guard let person = target.reference(to: Person.self) else {
      return PersonCard(url: local(Person.indexURL), name: "")
    }
    return card(person, in: context)
  }

  /// Returns the HTML of a fragment with its placeholders filled in.
  func filled(_ fragment: Fragment, of body: Body, in context: BodyContext) -> Markup {
    if fragment.placeholders.isEmpty { return Markup(trusted: fragment.html) }
    var output = ByteBuffer(capacity: fragment.html.count + fragment.placeholders.count * 48)
    var start = 0
    fragment.html.withUnsafeBufferPointer { html in
      for placeholder in fragment.placeholders {
        output.append(bytes: UnsafeBufferPointer(rebasing: html[start..<placeholder.offset]))
        start = placeholder.offset
        fill(placeholder.content, of: body, in: context, into: &output)
      }
      output.append(bytes: UnsafeBufferPointer(rebasing: html[start...]))
    }
    return Markup(trusted: output.bytes)
  }

  private func fill(
    _ filling: Fragment.PlaceholderContent, of body: Body, in context: BodyContext, into output: inout ByteBuffer
  ) {
    switch filling {
    case .url(let link):
      if case .media(let file, _, _) = body.targets[link], let sealed = context.sealed[file.url] {
        return append(sealed, of: file, into: &output)
      }
      output.append(escapingAttribute: resolvedURL(of: body.targets[link], in: context))
    case .title(let link): output.append(escaping: title(of: body.targets[link]))
    case .image(let link):
      if case .media(let file, _, _) = body.targets[link], let sealed = context.sealed[file.url] {
        append(sealed, into: &output)
      } else {
        output.append(" src=\"")
        output.append(escapingAttribute: resolvedURL(of: body.targets[link], in: context))
        output.append("\"")
      }
      if case .media(_, let size?, _) = body.targets[link] {
        output.append(" width=\"")
        output.append(number: size.width)
        output.append("\" height=\"")
        output.append(number: size.height)
        output.append("\"")
      }
    case .pictureStart(let link, let standsAlone):
      if let picture = bodyPicture(body.targets[link], in: context) {
        appendStart(of: picture, standsAlone, to: &output)
      }
    case .pictureEnd(let link, let standsAlone):
      if let picture = bodyPicture(body.targets[link], in: context) { appendEnd(of: picture, standsAlone, to: &output) }
    case .component(let index):
      if body.components.indices.contains(index) { append(body.components[index], in: context, to: &output) }
    }
  }

  /// Appends the attributes by which the script finds a sealed file, each preceded by a space.
  private func append(_ file: SealedFile, into output: inout ByteBuffer) {
    for (name, value) in [("src", file.source), ("part", file.part), ("type", file.type)] {
      output.append(text: " data-gate-\(name)=\"")
      output.append(escapingAttribute: value)
      output.append("\"")
    }
  }

  /// Appends a sealed file's attributes from within the value of an `href`: closes that value and ends with an open
  /// value of `download`.
  private func append(_ sealed: SealedFile, of file: MediaFile, into output: inout ByteBuffer) {
    output.append(escapingAttribute: sealed.source)
    output.append("\"")
    append(sealed, into: &output)
    output.append(" download=\"")
    output.append(escapingAttribute: file.path.split(separator: "/").last.map(String.init) ?? "")
  }

  func resolvedURL(_ url: String, in context: BodyContext) -> String {
    context.usesAbsoluteURLs ? urls.absolute(url) : local(url)
  }
}
