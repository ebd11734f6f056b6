/// The past epochs of an audience, `content/gate/keys/AUDIENCE.history`: one line each, oldest first, such as
/// `4 2025-06-01 revoke 7K3Q`.
///
/// The audience's file contains only the present. If its past were not in a separate file, a merge that takes an old
/// version would silently restore a revoked code.
package struct AudienceHistory: Sendable, Hashable {
  /// The greatest epoch number, or 0 if there is none.
  package private(set) var latestEpoch = 0
  /// The ids of revoked codes, with the epochs that their revocations began.
  package private(set) var revoked: [String: Int] = [:]
  /// The line on which an unresolved merge conflict begins, if there is one.
  private(set) var conflictMarkerLine: Int?

  /// An event that begins an epoch.
  package enum Event: Sendable, Hashable {
    /// The audience was created.
    case initialized
    /// A code was revoked.
    case revoked(String)
    /// The key was rotated.
    case rotated
    /// The site's keys were replaced, which invalidated all codes.
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

  /// Creates an empty history.
  package init() {}

  /// Parses a history; lines that do not begin with an epoch number are ignored.
  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if conflictMarkerLine == nil, line.hasPrefix("<<<<<<< ") { conflictMarkerLine = index + 1 }
      let words = line.split(separator: " ")
      guard let first = words.first, let epoch = Int(first), (1...AudienceEpoch.maximumNumber).contains(epoch)
      else { continue }
      latestEpoch = max(latestEpoch, epoch)
      if words.count > 3, words[2] == "revoke" { revoked[String(words[3])] = epoch }
    }
  }

  /// The line for an epoch that begins on `day`, written as `2025-06-01`.
  static func line(_ epoch: Int, _ event: Event, day: String) -> String { "\(epoch) \(day) \(event.text)\n" }
}
