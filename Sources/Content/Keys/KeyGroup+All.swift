import Diagnostics
import SourceFiles

extension KeyGroup {
  /// Every group, in the order of the reference. A key that is read stands in one of them, and only there.
  package static let all: [KeyGroup] = [
    article, correction, source, reprint, organiser, contribution, sponsor, mentionedPerson, speaker, cover, video,
    attachment,
    letter, column, hospital, hospitalTable,
    hospitalIndexNote, person, post, award, edition, roll, terms, document, page, slot, site, theme, navigation, link,
    links,
    images,
    siteEdition, footer,
    report,
    gate,
    consent, question,
  ]

  /// The group called `id`, if there is one.
  package static func named(_ id: String) -> KeyGroup? { all.first { $0.id == id } }
}
