import Bytes
import Content
import Entities
import Theme

/// A comparison of the editions of an award: by category if the rolls have several, otherwise by province.
struct EditionComparison {
  private let editions: [Reference<Edition>]
  private let isByCategory: Bool

  /// Creates a comparison, or returns `nil` if there is nothing to compare: a single edition, or rolls without
  /// categories and provinces.
  init?(_ award: Award, lookup: Lookup) {
    guard award.editions.count > 1 else { return nil }
    editions = award.editions
    let values = award.editions.map { lookup($0) }
    isByCategory = Self.categories(values).count > 1
    if !isByCategory, Self.provinces(values).isEmpty { return nil }
  }

  /// Returns the table.
  func value(in presenter: Presenter) -> ComparisonValue {
    let values = editions.map { presenter.lookup($0) }
    let rows =
      isByCategory
      ? Self.rows(Self.categories(values), title: { $0 }, values) { ($0.declared.categories, $0.roll.map(\.category)) }
      : Self.rows(Self.provinces(values), title: \.name, values) {
        ($0.declared.provinces, $0.roll.compactMap(\.province))
      }
    return ComparisonValue(
      isByCategory: isByCategory, editions: editions.map(presenter.link(to:)), rows: rows)
  }

  /// Returns a row for each key. `counts` returns the declared numbers of an edition and the keys in its roll, which
  /// are tallied once.
  private static func rows<Key: Hashable>(
    _ keys: [Key], title: (Key) -> String, _ editions: [Edition],
    counts: (Edition) -> (declared: [DeclaredCounts.Count<Key>], recorded: [Key])
  ) -> [ComparisonValue.Row] {
    let cells = editions.map { edition in
      let (declared, recorded) = counts(edition)
      return (
        title: edition.title, declared: Dictionary(declared.map { ($0.key, $0.number) }) { first, _ in first },
        recorded: Frequencies(recorded)
      )
    }
    return keys.map { key in
      ComparisonValue.Row(
        title: title(key),
        cells: cells.map { ShareValue(title: $0.title, declared: $0.declared[key], recorded: $0.recorded[key]) })
    }
  }

  /// Returns all categories, declared or recorded, in order of first occurrence.
  private static func categories(_ editions: [Edition]) -> [String] {
    var seen: Set<String> = [""]
    return editions.flatMap { $0.declared.categories.map(\.key) + $0.roll.map(\.category) }
      .filter { seen.insert($0).inserted }
  }

  /// Returns all provinces, declared or recorded, in the order of their codes.
  private static func provinces(_ editions: [Edition]) -> [Province] {
    Set(editions.flatMap { $0.declared.provinces.map(\.key) + $0.roll.compactMap(\.province) }).sorted()
  }
}
