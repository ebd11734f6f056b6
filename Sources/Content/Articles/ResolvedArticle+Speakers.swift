import Diagnostics
import Entities
import Markdown
import Names

extension ResolvedArticle {
  /// Reports speakers who are listed in the front matter but never speak.
  ///
  /// An interview consists of turns, a roundtable of sections, where hosts need no section of their own. Other articles
  /// merely list their speakers.
  mutating func checkSpeakers(in texts: [Body], _ resolver: LinkResolver) {
    let isRoundtable = identity.kind == .roundtable
    guard isRoundtable || identity.kind == .interview else { return }
    let speakersInText = SpeakersInText(texts)
    for (speaker, written) in zip(relations.speakers, parsed.references.speakers) {
      let isHost = speaker.role == .host
      // An unknown name was reported already.
      guard !(isRoundtable && isHost), isHost || speaker.person != nil || !written.isNameOnly else { continue }
      let names = speaker.person.map(resolver.entityIndex.people.spellings) ?? []
      guard !speakersInText.contains(speaker, names: names) else { continue }
      findings.diagnostics.append(
        Problem.unusedSpeaker(speaker.label, isRoundtable: isRoundtable).at(identity.path, written.label.range))
    }
  }
}

/// The speakers in a text, by label and by link.
private struct SpeakersInText {
  private var labels: Set<String> = []
  private var people: Set<LinkTarget> = []

  init(_ texts: [Body]) {
    for text in texts {
      for part in text.document.parts {
        switch part {
        case .prose: break
        case .turns(let turns):
          for turn in turns {
            labels.insert(turn.name)
            if let link = turn.link { people.insert(text.targets[link]) }
          }
        case .speaker(let section): people.insert(text.targets[section.link])
        }
      }
    }
  }

  /// Returns whether a speaker, who may appear under any of `names`, speaks.
  func contains(_ speaker: Speaker, names: [String]) -> Bool {
    labels.contains(speaker.label) || names.contains(where: labels.contains)
      || speaker.person.map { people.contains(.person($0)) } ?? false
  }
}
