import Content
import Diagnostics
import SourceFiles
import Testing

@testable import Content

/// The schemas are generated from the key declarations; `Tests/Checks/schema.py` validates the sample content against
/// them.
@Suite struct SchemaTests {
  /// Every choice has its values and every map its keys, and the required keys match the reference.
  @Test(arguments: KeyGroup.all.map(\.id)) func shapesAreWhole(group: String) throws {
    let group = try #require(KeyGroup.named(group))
    for key in group.keys {
      let path = "\(group.id)/\(key.name)"
      if key.kind == .choice { #expect(KeyConstraints.choices[path]?.isEmpty == false, "\(path)") }
      if key.kind == .group || key.kind == .groups { #expect(KeyConstraints.nestedGroups[path] != nil, "\(path)") }
      let isRequired = KeyConstraints.required[group.id]?.contains(key.name) == true
      let saysSo =
        key.meaning.english.contains("required") && !key.meaning.english.contains("required for")
        && !key.meaning.english.contains("required with")
      #expect(isRequired == saysSo, "\(path)")
    }
  }

  @Test func shapesNameKeysThatAreDeclared() {
    let paths = Set(KeyGroup.all.flatMap { group in group.names.map { "\(group.id)/\($0)" } })
    #expect(Set(KeyConstraints.choices.keys).subtracting(paths).isEmpty)
    #expect(Set(KeyConstraints.nestedGroups.keys).subtracting(paths).isEmpty)
    #expect(
      Set(KeyConstraints.required.flatMap { group, keys in keys.map { "\(group)/\($0)" } }).subtracting(paths).isEmpty)
  }

  @Test func everyKindOfFileHasASchema() {
    #expect(
      ContentSchema.all.map(\.name) == [
        "article", "award", "column", "consent", "document", "edition", "hospital", "hospitals-csv", "page", "person",
        "register", "roll-csv", "site", "terms-csv", "letters", "questions",
      ])
  }
}
