import Names
import Platform

/// Tables that map characters of other character sets and scripts to a common form.
enum HanTable {
  /// The simplified form of each character of the Basic Multilingual Plane.
  static let simplified: [UInt16] = (0...0xFFFF).map { UInt16(truncatingIfNeeded: ScriptFolding.simplified($0)) }

  /// The two-byte characters of GB18030, which are those of GBK, in simplified form: 192 for each lead byte, starting
  /// at 0x81. Empty if the system cannot convert them.
  static let doubleBytes: [UInt16] = {
    let leads: ClosedRange<UInt8> = 0x81...0xFE
    let pairs = leads.flatMap { lead in (0x40...UInt8.max).map { [lead, $0] } }
    return codeUnits(of: pairs, in: "GB18030").map { simplified[Int($0)] }
  }()
}
