import Essentials
import Site

/// How far the access codes of an audience have come in a release, as its file `gate/keys/AUDIENCE.json` says.
package struct GateState: Sendable, Hashable {
  /// The audience.
  package let audience: String
  /// The epoch of its key.
  package let epoch: Int
  /// The number of the last decision within the epoch; nil where the build counts none.
  package let sequence: Int?

  private static let folder = "gate/keys/"
  private static let ending = ".json"

  /// The audience whose codes a file of a site publishes; nil for other files.
  static func audience(of path: String) -> String? {
    guard path.hasPrefix(folder), path.hasSuffix(ending) else { return nil }
    let name = path.dropFirst(folder.count).dropLast(ending.count)
    return name.isEmpty || name.utf8.contains { $0 == 0x2F || $0 <= 0x20 } ? nil : String(name)
  }

  /// What the bytes of an audience's file say; nil where they say nothing.
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

  /// Whether the codes are older than others of the audience: one that was revoked since would open again.
  func isOlder(than other: GateState) -> Bool {
    (epoch, sequence ?? 0) < (other.epoch, other.sequence ?? 0)
  }
}
