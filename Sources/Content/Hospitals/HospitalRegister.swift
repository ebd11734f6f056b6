import Diagnostics
import Entities
import Names
import SourceFiles

/// The hospitals in `hospitals.csv` only, for commands that look up a hospital.
///
/// Errors in the file are not reported here; they are reported when the content is checked.
package struct HospitalRegister: Sendable {
  /// The hospitals in the order of the rows.
  package let hospitals: [Hospital]

  /// Reads the register of a content folder; a missing file yields an empty register.
  package init(content: String, files: FileSource = .disk) {
    let path = content + "/hospitals.csv"
    var ignored: [Diagnostic] = []
    guard let raw = try? files.read(path, ReadContext.textLimit),
      let text = SourceText(path: path, raw: raw, diagnostics: &ignored)
    else {
      hospitals = []
      return
    }
    let table = CSVTable(text, known: Hospital.headers, required: ["id", "name"], diagnostics: &ignored)
    hospitals = table.rows.compactMap {
      HospitalSource(HospitalRow($0, of: table), path: path, diagnostics: &ignored)?.hospital
    }
  }

  /// Returns the hospitals that best match a few letters, in the order of the register.
  ///
  /// The letters are an id, the initials of a name (`bjxhyy`) or its pinyin from any syllable on (`xiehe`), without
  /// tones; spaces and hyphens are ignored. Only the hospitals with the best quality of match are returned.
  package func hospitals(matching letters: String) -> [Hospital] {
    let folded = letters.lowercased().utf8.filter { $0 != 0x2D && $0 != 0x20 }
    guard !folded.isEmpty else { return [] }
    var best = MatchQuality.none
    var matches: [Hospital] = []
    for hospital in hospitals {
      let quality = hospital.id == letters ? MatchQuality.id : Self.quality(of: folded, to: hospital)
      guard quality != .none, quality >= best else { continue }
      if quality > best { matches = [] }
      best = quality
      matches.append(hospital)
    }
    return matches
  }

  /// The quality of a match, in ascending order.
  private enum MatchQuality: Int, Comparable {
    case none, part, beginning, whole, id

    static func < (lhs: MatchQuality, rhs: MatchQuality) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  private static func quality(of folded: [UInt8], to hospital: Hospital) -> MatchQuality {
    let names = [hospital.name, hospital.short].compactMap(\.self) + hospital.aliases + hospital.former
    let ownReadings = hospital.pinyin.isEmpty ? [] : [hospital.pinyin.lowercased()]
    let readings = ownReadings + names.dropFirst(ownReadings.count).map { Pinyin.syllables(of: $0, as: .place) }
    return readings.map { quality(of: folded, to: $0.utf8.split(separator: 0x20).map(Array.init)) }.max() ?? .none
  }

  private static func quality(of folded: [UInt8], to syllables: [[UInt8]]) -> MatchQuality {
    let initials = syllables.compactMap(\.first)
    let whole = Array(syllables.joined())
    if initials == folded || whole == folded { return .whole }
    // A single letter, or fewer than four initials, would match the beginning of too many names.
    if (folded.count > 1 && whole.starts(with: folded)) || (folded.count > 3 && initials.starts(with: folded)) {
      return .beginning
    }
    guard folded.count > 3 else { return .none }
    return syllables.indices.dropFirst().contains { syllables[$0...].joined().starts(with: folded) } ? .part : .none
  }
}
