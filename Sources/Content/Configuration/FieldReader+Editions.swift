import Diagnostics
import Entities
import SourceFiles

extension FieldReader {
  /// Reads the edition in Traditional script of a site in `language`: `editions: [zh-Hant]`, or
  /// `editions: [{language: zh-Hant, region: tw, names: {钟南山: 鍾南山}}]`.
  mutating func edition(_ key: String, of language: String) -> ScriptEditionSettings? {
    guard value(key) != nil else { return nil }
    let range = range(key)
    let editions: [ScriptEditionSettings] = list(key, .siteEdition) { reader, text in
      if ScriptEditionSettings.Language(rawValue: text.value) != nil { return ScriptEditionSettings(range: range) }
      reader.report(
        .unknownChoice(
          key, text.value, choices: ScriptEditionSettings.Language.allCases.map(\.rawValue),
          suggestion: ScriptEditionSettings.Language.allCases.first?.rawValue), at: text.range)
      return nil
    } map: { reader in
      var edition = ScriptEditionSettings(range: range)
      if !reader.has("language") { reader.reportMissing("language") }
      edition.language = reader.choice("language") ?? edition.language
      edition.region = reader.choice("region")
      edition.names = reader.editionNames("names")
      return edition
    }
    if editions.count > 1 { report(.duplicateEdition, at: range) }
    guard let edition = editions.first else { return nil }
    guard ScriptEditionSettings.isSimplified(language) else {
      report(.editionOfOtherScript(language), at: range)
      return nil
    }
    return edition
  }

  /// Reads names that are kept unchanged, from a list, or that have another form, from a map.
  private mutating func editionNames(_ key: String) -> [ScriptEditionSettings.Name] {
    guard case .map(let map) = value(key) else {
      return texts(key).map { ScriptEditionSettings.Name($0.value, form: $0.value) }
    }
    return map.fields.compactMap { field in
      text(field.value, key: field.key.value).map { ScriptEditionSettings.Name(field.key.value, form: $0.value) }
    }
  }
}
