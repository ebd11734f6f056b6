import Diagnostics
import SourceFiles

extension KeyGroup {
  /// All groups, in the order of the reference. Every key that is read is declared in exactly one of them.
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

  /// Returns the group with the given id, if there is one.
  package static func named(_ id: String) -> KeyGroup? { all.first { $0.id == id } }
}
