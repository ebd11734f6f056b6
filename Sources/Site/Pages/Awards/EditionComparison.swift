import Bytes
import Content
import Entities
import Theme

/// The editions of an award side by side, by category where the rolls have several, by province otherwise.
struct EditionComparison {
  private let editions: [Reference<Edition>]
  private let isByCategory: Bool

  /// nil where there is nothing to compare: one edition, or rolls that say neither.
  init?(_ award: Award, lookup: Lookup) {
    guard award.editions.count > 1 else { return nil }
    editions = award.editions
    let values = award.editions.map { lookup($0) }
    isByCategory = Self.categories(values).count > 1
    if !isByCategory, Self.provinces(values).isEmpty { return nil }
  }

  /// The table.
  func value(in presenter: Presenter) -> ComparisonValue {
    let values = editions.map { presenter.lookup($0) }
    let rows =
      isByCategory
      ? Self.categories(values).map { category in
        ComparisonValue.Row(
          title: category,
          cells: values.map { edition in
            ShareValue(
              title: edition.title, declared: edition.declared.categories.first { $0.key == category }?.number,
              recorded: edition.roll.count { $0.category == category })
          })
      }
      : Self.provinces(values).map { province in
        ComparisonValue.Row(
          title: province.name,
          cells: values.map { edition in
            ShareValue(
              title: edition.title, declared: edition.declared.provinces.first { $0.key == province }?.number,
              recorded: edition.roll.count { $0.province == province })
          })
      }
    return ComparisonValue(
      isByCategory: isByCategory, editions: editions.map(presenter.link(to:)), rows: rows)
  }

  /// All categories, declared or recorded, in the order in which they are met.
  private static func categories(_ editions: [Edition]) -> [String] {
    var seen: Set<String> = [""]
    return editions.flatMap { $0.declared.categories.map(\.key) + $0.roll.map(\.category) }
      .filter { seen.insert($0).inserted }
  }

  /// All provinces, declared or recorded, in the order of their codes.
  private static func provinces(_ editions: [Edition]) -> [Province] {
    Set(editions.flatMap { $0.declared.provinces.map(\.key) + $0.roll.compactMap(\.province) }).sorted()
  }
}
