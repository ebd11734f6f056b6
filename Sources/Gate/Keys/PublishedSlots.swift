import Essentials
import SourceFiles

/// What a release publishes about an audience: its epoch and the slots of its codes, `gate/keys/AUDIENCE.json`.
///
/// This is how the next release learns about the last one: the file is in the output folder, and a build elsewhere can
/// fetch it from the site, because it is public.
package struct PublishedSlots: Sendable, Hashable {
  /// The audience and its epoch.
  package let epoch: AudienceEpoch
  /// The slots.
  package let slots: [CodeSlot]

  /// The maximum size of a file.
  private static let limit = 16 << 20

  /// Reads what the release in a folder publishes about an audience; nil if there is no readable file.
  package init?(of audience: String, inRelease folder: String) {
    guard let bytes = try? FileSource.disk.read(Self.path(of: audience, inRelease: folder), Self.limit) else {
      return nil
    }
    self.init(json: bytes)
    guard epoch.audience == audience else { return nil }
  }

  /// Whether a release can be compared: its folder exists, and its file for the audience is readable or absent.
  package static func isReadable(_ audience: String, inRelease folder: String) -> Bool {
    guard FileSource.disk.realPath(folder) != nil else { return false }
    let isMissing = FileSource.disk.realPath(path(of: audience, inRelease: folder)) == nil
    return isMissing || PublishedSlots(of: audience, inRelease: folder) != nil
  }

  private static func path(of audience: String, inRelease folder: String) -> String {
    "\(folder)/gate/keys/\(audience).json"
  }

  /// Decodes a file that ``AudienceFile/published`` encoded; nil for anything else.
  init?(json: [UInt8]) {
    guard let representation = try? JSONDecoder().decode(JSONRepresentation.self, from: Data(json)),
      representation.v == 1
    else { return nil }
    epoch = AudienceEpoch(site: representation.site, audience: representation.audience, number: representation.epoch)
    slots = representation.slots.compactMap { slot in
      guard let salt = Base64URL.decoded(slot.salt), let nonce = Base64URL.decoded(slot.iv),
        let wrapped = Base64URL.decoded(slot.key)
      else { return nil }
      return CodeSlot(id: slot.id, salt: salt, rounds: slot.rounds, nonce: nonce, wrapped: wrapped)
    }
  }

  private struct JSONRepresentation: Decodable {
    var v: Int
    var site: String
    var audience: String
    var epoch: Int
    var slots: [Slot]

    struct Slot: Decodable {
      var id: String
      var salt: String
      var rounds: Int
      var iv: String
      var key: String
    }
  }
}
