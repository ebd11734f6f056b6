import Essentials
import Site

/// The version of an audience's access codes in a release, as stated in its file `gate/keys/AUDIENCE.json`.
package struct AccessCodeVersion: Sendable, Hashable {
  /// The audience.
  package let audience: String
  /// The epoch of the audience's key.
  package let epoch: Int
  /// The number of the last decision in the epoch, or nil if the build does not number decisions.
  package let sequence: Int?

  private static let folder = "gate/keys/"
  private static let suffix = ".json"

  /// Returns the audience whose access codes the file at `path` publishes, or nil for any other file.
  static func audience(of path: String) -> String? {
    guard path.hasPrefix(folder), path.hasSuffix(suffix) else { return nil }
    let name = path.dropFirst(folder.count).dropLast(suffix.count)
    return name.isEmpty || name.utf8.contains { $0 == 0x2F || $0 <= 0x20 } ? nil : String(name)
  }

  /// Decodes an audience's file, or returns nil if it is malformed.
  init?(_ audience: String, json: [UInt8]) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(json)) else { return nil }
    self.init(audience: audience, epoch: file.epoch, sequence: file.sequence)
  }

  init(audience: String, epoch: Int, sequence: Int?) {
    (self.audience, self.epoch, self.sequence) = (audience, epoch, sequence)
  }

  private struct File: Decodable {
    let epoch: Int
    let sequence: Int?
  }

  /// Whether these codes are older than `other`, in which case codes revoked since would work again.
  func isOlder(than other: AccessCodeVersion) -> Bool {
    (epoch, sequence ?? 0) < (other.epoch, other.sequence ?? 0)
  }
}
