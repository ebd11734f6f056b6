import Bytes
import Diagnostics
import Entities
import Markdown
import Names
import SourceFiles

/// `roll`: the rows of an award's roll, filtered by province, category and hospital.
///
///     ```roll award=model-hospital/2023 province=四川 limit=10
///     ```
struct RollKind: ComponentKind {
  let name = "roll"
  static let keys = ["award", "edition", "province", "category", "hospital", "limit", "caption"]

  func read(_ reader: inout ComponentReader) -> BodyComponent? {
    guard var fields = reader.fields(positional: "award") else { return nil }
    let award = fields.requiredText("award")
    let edition = fields.text("edition")
    let provinces = fields.texts("province")
    let categories = fields.texts("category")
    let hospitals = fields.texts("hospital")
    let limit = fields.number("limit", in: 1...100_000)
    let caption = fields.text("caption")?.value
    reader.finish(fields, keys: Self.keys)
    guard let award, let found = reader.edition(award, edition) else { return nil }
    let roll = reader.resolver.entityIndex.library[found].roll
    guard let filter = RollFilter(provinces, categories, hospitals, of: roll, &reader) else { return nil }
    let rows = roll.indices.filter { filter.matches(roll[$0]) }
    if rows.isEmpty { reader.report(.noMatchingRows, at: reader.block.name.range) }
    return .roll(
      RollExtract(
        edition: found, rows: Array(rows.prefix(limit ?? rows.count)), totalCount: rows.count, caption: caption))
  }
}

extension ComponentReader {
  /// Returns the edition that `award` names by itself, or the edition `id` of that award.
  fileprivate mutating func edition(_ award: Located<String>, _ id: Located<String>?) -> Reference<Edition>? {
    let entityIndex = resolver.entityIndex
    guard let id else {
      return entityIndex.editions.resolve(award, path: origin.path, diagnostics: &diagnostics)
    }
    guard let award = entityIndex.awards.resolve(award, path: origin.path, diagnostics: &diagnostics) else {
      return nil
    }
    let editions = entityIndex.library[award].editions
    if let edition = editions.first(where: { entityIndex.library[$0].id == id.value }) { return edition }
    let suggestion = Suggestion.nearest(to: id.value, in: editions.map { entityIndex.library[$0].id })
    report(.unknownName(id.value, kind: Edition.kind, suggestion: suggestion), at: id.range)
    return nil
  }
}

/// The filter for the rows of a roll: a row must match every condition with any of its values.
private struct RollFilter {
  private var provinces: [Province] = []
  private var categories: [String] = []
  private var hospitals: [Reference<Hospital>] = []

  /// Resolves the values; fails, with diagnostics, if one is invalid.
  init?(
    _ provinces: [Located<String>], _ categories: [Located<String>], _ hospitals: [Located<String>], of roll: [RollRow],
    _ reader: inout ComponentReader
  ) {
    let before = reader.diagnostics.count
    for name in provinces {
      if let province = Province.named(name.value) {
        self.provinces.append(province)
      } else {
        reader.report(.unknownProvince(name.value, suggestion: Province.suggestion(for: name.value)), at: name.range)
      }
    }
    var rollCategories: [String] = []
    for row in roll where !row.category.isEmpty { rollCategories.appendOnce(row.category) }
    for name in categories {
      if !rollCategories.contains(name.value) {
        let suggestion = Suggestion.nearest(to: name.value, in: rollCategories)
        reader.report(
          .unknownChoice("category", name.value, choices: rollCategories, suggestion: suggestion), at: name.range)
      }
      self.categories.append(name.value)
    }
    let entityIndex = reader.resolver.entityIndex
    for name in hospitals {
      let hospital = entityIndex.hospitals.resolve(name, path: reader.origin.path, diagnostics: &reader.diagnostics)
      if let hospital { self.hospitals.append(hospital) }
    }
    if reader.diagnostics.count > before { return nil }
  }

  func matches(_ row: RollRow) -> Bool {
    (provinces.isEmpty || row.province.map(provinces.contains) ?? false)
      && (categories.isEmpty || categories.contains(row.category))
      && (hospitals.isEmpty || row.hospital.map(hospitals.contains) ?? false)
  }
}
