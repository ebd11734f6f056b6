import Diagnostics
import Markdown

extension BoundArticle {
  /// Gives names in running text their meaning: hospitals and documents at once, people where their hospital is named.
  ///
  /// What has a meaning is linked where it is named first; the other names become plain text again.
  mutating func bindMentions(of document: inout CompiledDocument, targets: inout [LinkTarget], register: Register) {
    guard !document.mentions.isEmpty else { return }
    let mentions = document.mentions.map { NamedMention($0, in: document.links) }
    document.mentions = []
    var meanings: [Int: LinkTarget] = [:]
    for mention in mentions {
      switch register.mentions[mention.identifier] {
      case .hospital(let hospital):
        meanings[mention.identifier] = .hospital(hospital)
        if !article.hospitals.contains(hospital) { article.mentions.appendOnce(hospital) }
      case .document(let document):
        meanings[mention.identifier] = .document(document)
        article.documents.appendOnce(document)
      case .hospitals(let hospitals): doubt(mention, .hospitals(hospitals))
      case .people: break
      }
    }
    for mention in mentions {
      guard case .people(let people) = register.mentions[mention.identifier] else { continue }
      meanings[mention.identifier] = person(among: people, mention, register).map(LinkTarget.person)
    }
    link(document.links, meanings, &targets)
    document.dropMentions { targets[$0] == .missing }
  }

  /// The person whom a name in the text means: one of the article's own, or one who serves at a hospital that it names.
  private mutating func person(
    among people: [Reference<Person>], _ mention: NamedMention, _ register: Register
  ) -> Reference<Person>? {
    let known = people.filter(article.people.contains)
    if known.count == 1 { return known[0] }
    let hospitals = article.hospitals + article.mentions
    let left = register.people(among: known.isEmpty ? people : known, at: hospitals, on: article.day)
    guard left.count == 1 else {
      if left.count > 1 { doubt(mention, .people(left)) }
      return nil
    }
    article.people.appendOnce(left[0])
    return left[0]
  }

  /// Fills in the targets; of two names of one person only the first links.
  private func link(_ links: [LinkReference], _ meanings: [Int: LinkTarget], _ targets: inout [LinkTarget]) {
    var linked: [LinkTarget] = []
    for (index, link) in links.enumerated() {
      guard case .mention(let identifier) = link.kind, let target = meanings[identifier], !linked.contains(target)
      else { continue }
      linked.append(target)
      targets[index] = target
    }
  }

  private mutating func doubt(_ mention: NamedMention, _ meaning: MentionIndex.Meaning) {
    let place = Place(path: article.path, range: mention.range)
    doubts.append(Doubt(identifier: mention.identifier, name: mention.name, meaning: meaning, place: place))
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

extension Article {
  /// The day on which it was published.
  var day: PartialDate { PartialDate(year: date.year, month: date.month, day: date.day) }
}
