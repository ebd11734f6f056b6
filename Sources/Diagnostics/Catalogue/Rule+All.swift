extension Rule {
  /// All rules, sorted by identifier. Each area of the catalogue lists its own.
  package static let all: [Rule] =
    (frontMatter + names + relations + speakers + markup + awards + text + typography + proof + files + tables + links
    + externalLinks + markdown
    + components + output + gate + consents + members + audiences + questions
    + decisions + conflicts + pictures + editions + styleSheets + themes + reviews + releases)
    .sorted { $0.id < $1.id }

  /// Returns the rule with the identifier `id`, if there is one.
  package static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
