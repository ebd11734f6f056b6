import Diagnostics
import Entities
import Names
import SourceFiles

extension Hospital {
  /// The keys of a hospital's front matter.
  package static let keys = KeyGroup.hospital.names
  /// The headers of the register; the last nine may be left out.
  package static let headers = KeyGroup.hospitalTable.names
}

/// A hospital as its file or its row says it.
struct HospitalSource: Sendable {
  var hospital: Hospital
  /// Ids of rows that were merged into a file of another id; they name the hospital too.
  var otherIDs: [String] = []
  /// The short form and the aliases, where they were written.
  var aliases: [Alias]
  /// Where the id was given.
  let place: SourceLocation
  /// The path below the content folder of its own file; nil for a row.
  let relative: String?

  init(_ file: MarkdownFile, id: String, context: ReadContext, diagnostics: inout [Diagnostic]) {
    var reader = file.reader
    relative = file.relative
    place = SourceLocation(path: file.path)
    let name = reader.requiredText("name")?.value ?? id
    let short = reader.text("short")
    let aliases = reader.words("aliases")
    self.aliases = ([short].compactMap { $0 } + aliases).map { Alias($0, path: file.path) }
    hospital = Hospital(
      id: id, path: file.path, url: Hospital.url(of: id), name: name, short: short?.value,
      aliases: aliases.map(\.value), pinyin: reader.text("pinyin")?.value ?? "", initial: "#",
      province: reader.province("province"), city: reader.text("city")?.value, grade: reader.text("grade")?.value,
      type: reader.text("type")?.value, website: reader.address("website")?.value)
    hospital.former = reader.words("former").map(\.value)
    reader.finish(.hospital)
    diagnostics += reader.diagnostics
  }

  /// A hospital of the register; nil, with a diagnostic, where the row has no usable id or no name.
  init?(_ row: HospitalRow, path: String, diagnostics: inout [Diagnostic]) {
    guard let id = row.id(path, &diagnostics), let name = row.name(path, &diagnostics) else { return nil }
    relative = nil
    place = SourceLocation(path: path, range: id.range)
    let short = row["short"]
    let aliases = row.names("aliases")
    self.aliases = ([short].compactMap { $0 } + aliases).map { Alias($0, path: path) }
    hospital = Hospital(
      id: id.value, path: path, url: Hospital.url(of: id.value), name: name.value, short: short?.value,
      aliases: aliases.map(\.value), pinyin: row["pinyin"]?.value ?? "", initial: "#",
      province: row.province(path, &diagnostics), city: row["city"]?.value, grade: row["grade"]?.value,
      type: row["type"]?.value, website: row.website(path, &diagnostics), body: Body())
    hospital.former = row.names("former").map(\.value)
  }

  /// Takes from a row of the register what the file does not say.
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
  /// A province by its name or code.
  mutating func province(_ key: String) -> Province? {
    guard let text = text(key) else { return nil }
    if let province = Province.named(text.value) { return province }
    report(.unknownProvince(text.value, suggestion: Province.suggestion(for: text.value)), at: text.range)
    return nil
  }
}

extension Province {
  /// The name of a province that someone who wrote `name` may have meant.
  static func suggestion(for name: String) -> String? {
    Suggestion.nearest(to: name, in: all.flatMap { [$0.name, $0.fullName] })
  }
}
