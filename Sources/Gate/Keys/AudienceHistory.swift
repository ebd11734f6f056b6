/// The epochs that an audience went through, `content/gate/keys/AUDIENCE.history`: a line for each, oldest first, such as
/// `4 2025-06-01 revoke 7K3Q`.
///
/// The audience's file holds the present alone. A merge that takes an old version of it would bring a revoked code back
/// without a trace, if its past did not stand in a file of its own.
package struct AudienceHistory: Sendable, Hashable {
  /// The greatest number of an epoch; 0 without any.
  package private(set) var latest = 0
  /// The ids of revoked codes and the epochs that their revocations began.
  package private(set) var revoked: [String: Int] = [:]
  /// The line on which an unresolved merge begins, if there is one.
  private(set) var conflict: Int?

  /// What begins an epoch.
  package enum Event: Sendable, Hashable {
    /// The audience was made.
    case initialized
    /// A code was revoked.
    case revoked(String)
    /// The key was renewed.
    case rotated
    /// The site's keys were renewed, and all codes ended.
    case newKeys

    fileprivate var text: String {
      switch self {
      case .initialized: "init"
      case .revoked(let id): "revoke \(id)"
      case .rotated: "rotate"
      case .newKeys: "new-keys"
      }
    }
  }

  /// An audience without a past.
  package init() {}

  /// Reads a history; lines that begin with no number say nothing.
  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if conflict == nil, line.hasPrefix("<<<<<<< ") { conflict = index + 1 }
      let words = line.split(separator: " ")
      guard let first = words.first, let epoch = Int(first), (1...AudienceEpoch.greatest).contains(epoch)
      else { continue }
      latest = max(latest, epoch)
      if words.count > 3, words[2] == "revoke" { revoked[String(words[3])] = epoch }
    }
  }

  /// The line of an epoch that begins on `day`, written as `2025-06-01`.
  static func line(_ epoch: Int, _ event: Event, day: String) -> String { "\(epoch) \(day) \(event.text)\n" }
}
