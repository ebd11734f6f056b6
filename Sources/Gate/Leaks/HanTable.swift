import Names
import Platform

/// Tables by which characters of other character sets and scripts count as the same.
enum HanTable {
  /// The Simplified form of each character of the Basic Multilingual Plane.
  static let simplified: [UInt16] = (0...0xFFFF).map { UInt16(truncatingIfNeeded: ScriptFolding.simplified($0)) }

  /// The characters of GB18030's double bytes, which are GBK's, in Simplified form: from the lead byte 0x81 on, 192 for each.
  /// Empty where the system cannot tell.
  static let doubleBytes: [UInt16] = {
    let leads: ClosedRange<UInt8> = 0x81...0xFE
    let pairs = leads.flatMap { lead in (0x40...UInt8.max).map { [lead, $0] } }
    return codeUnits(of: pairs, in: "GB18030").map { simplified[Int($0)] }
  }()
}
