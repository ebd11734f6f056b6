import Bytes
import Site

/// The contents of a release: its files with their hashes, the versions of its access codes, and the release before it.
///
/// The manifest is stored beside the release, never in it. The first line names the format, an empty line separates the
/// header from the files, and the last line states their number, so that a truncated manifest is invalid. Each file is
/// a line `HASH SIZE PATH`, as in the output's file list.
package struct ReleaseManifest: Sendable {
  /// The release, or nil in a store, which holds a single release.
  package var id: ReleaseID?
  /// The release that was current when this one was published.
  package var previous: ReleaseID?
  /// The version of each audience's access codes, sorted by audience.
  package var accessCodeVersions: [AccessCodeVersion]
  /// The files, sorted by path and without duplicates.
  package let entries: [OutputList.Entry]

  static let header = "xinglin-release 1"

  init(
    id: ReleaseID? = nil, previous: ReleaseID? = nil, accessCodeVersions: [AccessCodeVersion] = [],
    entries: [OutputList.Entry]
  ) {
    (self.id, self.previous, self.accessCodeVersions, self.entries) = (id, previous, accessCodeVersions, entries)
  }

  /// The hash of the paths and contents of the files.
  var hash: Hash64 { Hash64(OutputList(entries).lines) }

  /// The serialized manifest.
  var bytes: [UInt8] {
    var head = [Self.header]
    if let id { head.append("id \(id.text)") }
    if let previous { head.append("previous \(previous.text)") }
    for state in accessCodeVersions {
      head.append("gate \(state.audience) \(state.epoch) \(state.sequence.map(String.init) ?? "-")")
    }
    return Array((head.joined(separator: "\n") + "\n\n").utf8) + OutputList(entries).lines
      + Array("end \(entries.count)\n".utf8)
  }
}
