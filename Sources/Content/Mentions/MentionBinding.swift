import Diagnostics
import Markdown

/// Gives names in a running text their meaning: hospitals and documents at once, people where their hospital is named.
///
/// What has a meaning is linked where it is named first, be it in a callout; the other names become plain text again. The
/// thing that a text belongs to is never linked in it.
struct MentionBinding {
  private let register: Register
  private let path: String
  private let owner: LinkTarget?
  private let date: PartialDate?
  /// The hospitals that tell people apart; those that are named are added.
  private(set) var hospitals: [Reference<Hospital>]
  /// The people whose names are known; those that are named are added.
  private(set) var people: [Reference<Person>]
  /// The documents that are cited.
  private(set) var documents: [Reference<PolicyDocument>] = []
  /// Names that may be more than one thing.
  private(set) var doubts: [Doubt] = []

  /// The names in the text at `path`, which belongs to `owner`.
  init(
    _ register: Register, path: String, owner: LinkTarget? = nil, hospitals: [Reference<Hospital>] = [],
    people: [Reference<Person>] = [], date: PartialDate? = nil
  ) {
    self.register = register
    self.path = path
    self.owner = owner
    self.hospitals = hospitals
    self.people = people
    self.date = date
  }

  /// Binds the names of a text and of its callouts.
  mutating func bind(_ body: inout Body) {
    let callouts = body.components.map { if case .callout(let callout) = $0 { callout } else { nil as Callout? } }
    var texts = [body] + callouts.compactMap { $0?.text }
    let mentions = texts.flatMap { text in text.document.mentions.map { NamedMention($0, in: text.document.links) } }
      .sorted { $0.range.start < $1.range.start }
    guard !mentions.isEmpty else { return }
    link(&texts, meanings(of: mentions))
    body.document = texts[0].document
    body.targets = texts[0].targets
    var bound = texts.dropFirst()
    for (index, callout) in callouts.enumerated() {
      guard var callout, let text = bound.popFirst() else { continue }
      callout.text = text
      body.components[index] = .callout(callout)
    }
  }

  private mutating func meanings(of mentions: [NamedMention]) -> [Int: LinkTarget] {
    var meanings: [Int: LinkTarget] = [:]
    for mention in mentions {
      switch register.mentions[mention.identifier] {
      case .hospital(let hospital) where owner != .hospital(hospital):
        meanings[mention.identifier] = .hospital(hospital)
        hospitals.appendOnce(hospital)
      case .document(let document) where owner != .document(document):
        meanings[mention.identifier] = .document(document)
        documents.appendOnce(document)
      case .hospitals(let hospitals) where !hospitals.contains { owner == .hospital($0) }:
        doubt(mention, .hospitals(hospitals))
      case .hospital, .document, .hospitals, .people: break
      }
    }
    for mention in mentions {
      guard case .people(let people) = register.mentions[mention.identifier],
        !people.contains(where: { owner == .person($0) })
      else { continue }
      meanings[mention.identifier] = person(among: people, mention).map(LinkTarget.person)
    }
    return meanings
  }

  /// The person whom a name means: one who is known already, or one who serves at a hospital that the text names.
  private mutating func person(among candidates: [Reference<Person>], _ mention: NamedMention) -> Reference<Person>? {
    let known = candidates.filter(people.contains)
    if known.count == 1 { return known[0] }
    let left = register.people(among: known.isEmpty ? candidates : known, at: hospitals, on: date)
    guard left.count == 1 else {
      if left.count > 1 { doubt(mention, .people(left)) }
      return nil
    }
    people.appendOnce(left[0])
    return left[0]
  }

  private mutating func doubt(_ mention: NamedMention, _ meaning: MentionIndex.Meaning) {
    let place = Place(path: path, range: mention.range)
    doubts.append(Doubt(identifier: mention.identifier, name: mention.name, meaning: meaning, place: place))
  }

  /// Fills in the targets, in the order of the file; of two names of one thing only the first links.
  private func link(_ texts: inout [Body], _ meanings: [Int: LinkTarget]) {
    let links = texts.indices.flatMap { text in
      texts[text].document.links.enumerated().map { (text: text, index: $0.offset, link: $0.element) }
    }
    var linked: [LinkTarget] = []
    for (text, index, link) in links.sorted(by: { $0.link.range.start < $1.link.range.start }) {
      guard case .mention(let identifier) = link.kind, let target = meanings[identifier], !linked.contains(target)
      else { continue }
      linked.append(target)
      texts[text].targets[index] = target
    }
    for text in texts.indices {
      let targets = texts[text].targets
      texts[text].targets = texts[text].document.dropMentions { targets[$0] == .missing }.map { targets[$0] }
      texts[text].document.mentions = []
    }
  }
}

/// A first mention with the name as it is written.
private struct NamedMention {
  let identifier: Int
  let name: String
  let range: SourceRange

  init(_ mention: Mention, in links: [LinkReference]) {
    identifier = mention.identifier
    range = mention.range
    name = links.first { $0.kind == .mention(mention.identifier) }?.target ?? ""
  }
}
