import Bytes
import Diagnostics

/// How to reach a hospital, in a text that explains diseases and their treatment: on one page the two are an advertisement.
///
/// Source: Measures for Internet Advertising (互联网广告管理办法, 2023), article 8. Words of contact are found with the forbidden
/// words; whether they give a number, an address or a code, and whether the text explains anything, is asked only then.
package struct ClinicContacts {
  /// The numbers of words that announce a telephone number, an address, or a code to scan.
  package static let telephone = 500
  package static let address = 501
  package static let code = 502

  /// Whether a forbidden word of that number announces a contact.
  static func announces(_ identifier: Int) -> Bool { (telephone...code).contains(identifier) }

  /// The least number of words about diseases that make a text one that explains them.
  private static let least = 3

  /// The places of contacts.
  private var ranges: [Range<Int>] = []

  /// Adds a contact at `range` of the source.
  mutating func add(_ range: Range<Int>) { ranges.append(range) }

  /// Whether a number, an address or a code follows the word at `found` of `text`.
  static func isContact(_ identifier: Int, _ found: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let rest = text[found.upperBound..<min(text.count, found.upperBound + 72)]
    return switch identifier {
    case telephone: rest.count { (0x30...0x39).contains($0) } >= 7
    case address: holds(rest, streets)
    default: true
    }
  }

  /// The contacts, where `text` explains diseases.
  func findings(in text: UnsafeBufferPointer<UInt8>) -> [Finding] {
    guard !ranges.isEmpty else { return [] }
    let all = text[...]
    guard Self.knowledge.count(where: { Self.holds(all, [$0]) }) >= Self.least else { return [] }
    return ranges.map { Finding(problem: .clinicContact, range: $0) }
  }

  private static func holds(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ words: [[UInt8]]) -> Bool {
    text.indices.contains { i in words.contains { text[i] == $0[0] && text[i...].starts(with: $0) } }
  }

  private static let streets = "路 街 号 號 巷 大道".split(separator: " ").map { Array($0.utf8) }
  private static let knowledge =
    "症状 症狀 病因 并发症 併發症 用药 用藥 预防 預防 复发 復發 发病 發病 疗效 療效 饮食 飲食 治疗方法 治療方法 早期诊断 早期診斷 疼痛 高血压 高血壓 糖尿病 肿瘤 腫瘤 癌"
    .split(separator: " ").map { Array($0.utf8) }
}
