import Bytes
import Diagnostics

/// Finds contact details of a hospital in an article that explains diseases and their treatment; together on one page
/// the two constitute an advertisement.
///
/// Source: Measures for Internet Advertising (互联网广告管理办法, 2023), article 8. Contact words, which announce contact
/// details, are matched together with the forbidden words; whether a number, a street address or a code follows, and
/// whether the article explains diseases, is checked only after a match.
package struct ClinicContacts {
  /// The identifiers of words that announce a telephone number, a street address, or a code to scan.
  package static let telephone = 500
  package static let address = 501
  package static let code = 502

  /// Whether the forbidden word with this identifier announces contact details.
  static func isContactWord(_ identifier: Int) -> Bool { (telephone...code).contains(identifier) }

  /// The number of distinct disease terms from which an article counts as explaining diseases.
  private static let minimumTermCount = 3

  /// The ranges of the contact details found so far.
  private var ranges: [Range<Int>] = []

  /// Adds contact details at `range` of the source.
  mutating func add(_ range: Range<Int>) { ranges.append(range) }

  /// Whether a number, a street address or a code follows the word at `found` in `text`.
  static func isContact(_ identifier: Int, _ found: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let rest = text[found.upperBound..<min(text.count, found.upperBound + 72)]
    return switch identifier {
    case telephone: rest.count { (0x30...0x39).contains($0) } >= 7
    case address: contains(rest, streets)
    default: true
    }
  }

  /// Returns a finding for each contact if `text` explains diseases.
  func findings(in text: UnsafeBufferPointer<UInt8>) -> [Finding] {
    guard !ranges.isEmpty else { return [] }
    let all = text[...]
    guard Self.diseaseTerms.count(where: { Self.contains(all, [$0]) }) >= Self.minimumTermCount else { return [] }
    return ranges.map { Finding(problem: .clinicContact, range: $0) }
  }

  private static func contains(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ words: [[UInt8]]) -> Bool {
    text.indices.contains { i in words.contains { text[i] == $0[0] && text[i...].starts(with: $0) } }
  }

  private static let streets = "路 街 号 號 巷 大道".split(separator: " ").map { Array($0.utf8) }
  private static let diseaseTerms =
    "症状 症狀 病因 并发症 併發症 用药 用藥 预防 預防 复发 復發 发病 發病 疗效 療效 饮食 飲食 治疗方法 治療方法 早期诊断 早期診斷 疼痛 高血压 高血壓 糖尿病 肿瘤 腫瘤 癌"
    .split(separator: " ").map { Array($0.utf8) }
}
