import Bytes
import Diagnostics
import Entities
import Names
import SourceFiles

/// Checks a roll as a whole for duplicate recipients and for more recipients than were declared.
struct RollChecks {
  private let path: String
  private let edition: Edition
  private let declaredRanges: DeclaredRanges
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks the roll at `path` of an edition whose declared numbers are located at `declaredRanges`.
  init(_ edition: Edition, rows: [RollRow], path: String, declaredRanges: DeclaredRanges) {
    self.path = path
    self.edition = edition
    self.declaredRanges = declaredRanges
    findDuplicates(rows)
    let declared = edition.declared
    if let total = declared.total { checkCount(rows, upTo: total, nil) { _ in true } }
    for category in declared.categories {
      checkCount(rows, upTo: category.number, category.key) { $0.category == category.key }
    }
    for province in declared.provinces {
      checkCount(rows, upTo: province.number, province.key.name) { $0.province == province.key }
    }
  }

  /// The key by which duplicate recipients are found.
  private struct Recipient: Hashable {
    let hospital: Reference<Hospital>?
    let hospitalName: [UInt8]
    let branch: [UInt8]
    let person: [UInt8]
    let work: [UInt8]
    let category: [UInt8]

    init(_ row: RollRow) {
      hospital = row.hospital
      hospitalName = row.hospital == nil ? ScriptFolding.key(row.hospitalName) : []
      branch = ScriptFolding.key(row.branch)
      person = ScriptFolding.key(row.personName)
      work = ScriptFolding.key(row.work)
      category = ScriptFolding.key(row.category)
    }
  }

  private mutating func findDuplicates(_ rows: [RollRow]) {
    var lines: [Recipient: Int] = [:]
    for row in rows {
      let recipient = Recipient(row)
      if let first = lines[recipient] {
        diagnostics.append(
          Problem.duplicateRecipient.at(
            location(row.line), related: [Diagnostic.Related(location(first), .firstOccurrence)]))
      } else {
        lines[recipient] = row.line
      }
    }
  }

  private mutating func checkCount(
    _ rows: [RollRow], upTo number: Int, _ group: String?, where isCounted: (RollRow) -> Bool
  ) {
    let counted = rows.filter(isCounted)
    guard counted.count > number else { return }
    let related = Diagnostic.Related(
      SourceLocation(path: edition.path, range: declaredRanges[group]), .declared(number))
    diagnostics.append(
      Problem.moreThanDeclared(group, number: number, recorded: counted.count).at(
        location(counted[number].line), related: [related]))
  }

  private func location(_ line: Int) -> SourceLocation {
    SourceLocation(path: path, range: SourceRange(line: line, column: 1))
  }
}

/// The source ranges of an edition's declared numbers.
struct DeclaredRanges: Sendable {
  private var whole = SourceRange(SourcePosition())
  private var parts: [String: SourceRange] = [:]
  private var keys: [String: SourceRange] = [:]

  /// Locates the numbers below `key`.
  init(_ key: String, in reader: FieldReader) {
    whole = reader.range(key)
    guard case .map(let map) = reader.value(key) else { return }
    for field in map.fields {
      let group = Province.named(field.key.value)?.name ?? field.key.value
      (parts[group], keys[group]) = (field.value.range, field.key.range)
    }
  }

  /// Whether there is a number for the total, valid or not.
  var hasTotal: Bool { keys["total"] != nil }

  /// The range of the key of a category or a province.
  func key(_ group: String) -> SourceRange { keys[group] ?? whole }

  /// The range of the number for a category or a province, or of the total for nil.
  subscript(_ group: String?) -> SourceRange { parts[group ?? "total"] ?? whole }
}
