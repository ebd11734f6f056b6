import Bytes
import Content
import Entities
import SourceFiles
import Theme

extension Presenter {
  /// Returns a link to an entity of the library.
  func link<Value: Entity>(to reference: Reference<Value>) -> Link {
    lookup.recordRead(reference)
    let all = lookup.shared.list(of: Value.self)
    return link(all[reference.index].label, all[reference.index].url)
  }

  /// Returns links to entities of the library.
  func links<Value: Entity>(to references: [Reference<Value>]) -> [Link] {
    if references.isEmpty { return [] }
    let all = lookup.shared.list(of: Value.self)
    return references.map { reference in
      lookup.recordRead(reference)
      return link(all[reference.index].label, all[reference.index].url)
    }
  }

  /// Returns the card that represents an edition in lists.
  func card(_ reference: Reference<Edition>) -> EditionCard {
    let edition = lookup(reference)
    let award = lookup(edition.award)
    return EditionCard(
      url: local(edition.url), title: edition.title, award: link(award.title, award.url), issuer: award.issuer,
      date: edition.date?.moment, declared: edition.declared.total, recorded: edition.roll.count)
  }

  /// Returns the value of a roll row for the page of its recipient.
  func value(_ honour: Honour) -> HonourValue {
    let edition = lookup(honour.edition)
    let row = edition.roll[honour.row]
    return HonourValue(
      edition: Link(card(honour.edition).fullTitle, local(edition.url)),
      // An edition without a date is labelled with its title if that is short, such as 第二批.
      year: edition.date.map { String($0.year) } ?? (edition.title.count <= 4 ? edition.title : edition.id),
      category: row.category,
      detail: [row.branch, row.personName, row.work].filter { !$0.isEmpty }.joined(separator: " · "),
      source: row.source.map(name))
  }

  /// Returns a map with a count for each province.
  func map(_ subject: String, counts: [Province: Int], pages: Bool) -> TileMap {
    TileMap(
      subject: subject,
      tiles: Province.all.map { province in
        let count = counts[province] ?? 0
        return TileMap.Tile(
          name: province.name, abbreviation: province.abbreviation, row: province.tile.row,
          column: province.tile.column, count: count,
          url: pages && count > 0 ? local(HospitalPages.url(of: province)) : nil)
      })
  }
}

extension PartialDate {
  /// A date before every date in the content.
  static var distantPast: PartialDate { PartialDate(year: 0) }

  /// Creates the date of a timestamp, without its time.
  init(_ moment: Timestamp) { self.init(year: moment.year, month: moment.month, day: moment.day) }
}
