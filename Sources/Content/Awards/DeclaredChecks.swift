import Diagnostics
import Entities

/// Checks the keys of an edition's declared numbers against its roll, since a misspelled province would count as a
/// category, and the sum of the categories is published as the total.
struct DeclaredChecks {
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks the declared numbers of an edition, whose keys are located at `ranges`.
  init(_ edition: Edition, _ ranges: DeclaredRanges) {
    let declared = edition.declared
    guard !declared.categories.isEmpty else { return }
    let recorded = Set(edition.roll.map(\.category)).subtracting([""])
    let isMixed = !declared.provinces.isEmpty
    let areCategoriesRecorded = declared.categories.contains { recorded.contains($0.key) }
    let isTotalUnclear = isMixed && !ranges.hasTotal && !areCategoriesRecorded
    // A key that is declared itself is not suggested for another one, nor a province for one of many categories.
    let mayBeProvince = isMixed && declared.categories.count <= declared.provinces.count
    let candidates = recorded.subtracting(declared.categories.map(\.key)).union(
      mayBeProvince ? Province.names(except: declared.provinces.map(\.key)) : [])
    for category in declared.categories.map(\.key) where !recorded.contains(category) {
      let suggestion = Suggestion.nearest(to: category, in: candidates)
      guard isTotalUnclear || suggestion != nil else { continue }
      let problem = Problem.unknownDeclared(category, suggestion: suggestion, isMixed: isMixed)
      diagnostics.append(problem.at(edition.path, ranges.key(category)))
    }
  }
}

extension Province {
  /// The short and full names of all provinces but `excluded`.
  fileprivate static func names(except excluded: [Province]) -> [String] {
    all.filter { !excluded.contains($0) }.flatMap { [$0.name, $0.fullName] }
  }
}
