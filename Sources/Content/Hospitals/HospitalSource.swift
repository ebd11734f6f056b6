import Diagnostics
import Entities
import Names
import SourceFiles

extension Hospital {
  /// The keys of a hospital's front matter.
  package static let keys = KeyGroup.hospital.names
  /// The headers of the register; all but `id` and `name` are optional.
  package static let headers = KeyGroup.hospitalTable.names
}

/// A hospital as decoded from its file or its row.
struct HospitalSource: Sendable {
  var hospital: Hospital
  /// The ids of rows that were merged into a file with another id; they also refer to the hospital.
  var otherIDs: [String] = []
  /// The short form and the aliases, with their locations.
  var aliases: [Alias]
  /// The location of the id.
  let location: SourceLocation
  /// The path of its file relative to the content folder; nil for a row.
  let relativePath: String?

  init(_ file: MarkdownFile, id: String, context: ReadContext, diagnostics: inout [Diagnostic]) {
    var reader = file.reader
    relativePath = file.relativePath
    location = SourceLocation(path: file.path)
    let name = reader.requiredText("name")?.value ?? id
    let short = reader.text("short")
    let aliases = reader.words("aliases")
    self.aliases = ([short].compactMap { $0 } + aliases).map { Alias($0, path: file.path) }
    hospital = Hospital(
      id: id, path: file.path, url: Hospital.url(of: id), name: name, short: short?.value,
      aliases: aliases.map(\.value), pinyin: reader.text("pinyin")?.value ?? "", initial: "#",
      province: reader.province("province"), city: reader.text("city")?.value, grade: reader.text("grade")?.value,
      type: reader.text("type")?.value, website: reader.url("website")?.value)
    hospital.former = reader.words("former").map(\.value)
    reader.finish(.hospital)
    diagnostics += reader.diagnostics
  }

  /// Creates a hospital from a row of the register; fails, with a diagnostic, if the row has no valid id or no name.
  init?(_ row: HospitalRow, path: String, diagnostics: inout [Diagnostic]) {
    guard let id = row.id(path, &diagnostics), let name = row.name(path, &diagnostics) else { return nil }
    relativePath = nil
    location = SourceLocation(path: path, range: id.range)
    let short = row["short"]
    let aliases = row.names("aliases", path, &diagnostics)
    self.aliases = ([short].compactMap { $0 } + aliases).map { Alias($0, path: path) }
    hospital = Hospital(
      id: id.value, path: path, url: Hospital.url(of: id.value), name: name.value, short: short?.value,
      aliases: aliases.map(\.value), pinyin: row["pinyin"]?.value ?? "", initial: "#",
      province: row.province(path, &diagnostics), city: row["city"]?.value, grade: row["grade"]?.value,
      type: row["type"]?.value, website: row.website(path, &diagnostics), body: Body())
    hospital.former = row.names("former", path, &diagnostics).map(\.value)
  }

  /// Fills in values that are missing in the file from a row of the register.
  mutating func fill(from row: HospitalSource) {
    let other = row.hospital
    if other.id != hospital.id { otherIDs.append(other.id) }
    if hospital.short == nil, let short = other.short {
      hospital.short = short
      aliases += row.aliases.prefix(1)
    }
    if hospital.aliases.isEmpty {
      hospital.aliases = other.aliases
      aliases += row.aliases.suffix(other.aliases.count)
    }
    if hospital.former.isEmpty { hospital.former = other.former }
    if other.name != hospital.name, !hospital.aliases.contains(other.name) { hospital.aliases.append(other.name) }
    if hospital.pinyin.isEmpty, other.name == hospital.name { hospital.pinyin = other.pinyin }
    hospital.province = hospital.province ?? other.province
    hospital.city = hospital.city ?? other.city
    hospital.grade = hospital.grade ?? other.grade
    hospital.type = hospital.type ?? other.type
    hospital.website = hospital.website ?? other.website
  }
}

extension FieldReader {
  /// Reads a province by its name or code.
  mutating func province(_ key: String) -> Province? {
    guard let text = text(key) else { return nil }
    if let province = Province.named(text.value) { return province }
    report(.unknownProvince(text.value, suggestion: Province.suggestion(for: text.value)), at: text.range)
    return nil
  }
}

extension Province {
  /// Returns the name of the province that `name` is most likely a misspelling of.
  static func suggestion(for name: String) -> String? {
    Suggestion.nearest(to: name, in: all.flatMap { [$0.name, $0.fullName] })
  }
}
