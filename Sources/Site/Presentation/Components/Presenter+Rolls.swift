import Content
import Entities
import Theme

extension Presenter {
  /// Returns the value of a row of an award roll for themes.
  func value(_ row: RollRow, in context: BodyContext = BodyContext()) -> RollRowValue {
    let hospital = row.hospital.map { resolvedURL(lookup($0).url, in: context) }
    let person = row.person.map { resolvedURL(lookup($0).url, in: context) }
    var value = RollRowValue(
      hospital: Name(row.hospitalName, hospital), branch: row.branch,
      person: row.personName.isEmpty ? nil : Name(row.personName, person), work: row.work,
      category: row.category, province: row.province?.name ?? "", source: row.source.map(name))
    value.isKnown = row.isKnown
    return value
  }
}
