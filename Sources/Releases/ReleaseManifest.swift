import Bytes
import Site

/// What a release holds: its files with their hashes, how far its access codes have come, and the release that readers saw before.
///
/// It stands beside the release, never in it. The first line names the format, a blank line parts the head from the files, and a
/// last line counts them, so that one that was cut off is no manifest. A file is a line `HASH SIZE PATH`, as in the output's list.
package struct ReleaseManifest: Sendable {
  /// The release; nil in a store, which holds one release at a time.
  package var id: ReleaseID?
  /// The release that was current when this one was published.
  package var previous: ReleaseID?
  /// The access codes of each audience, in the order of their names.
  package var gate: [GateState]
  /// The files in the order of their paths, each path once.
  package let entries: [OutputList.Entry]

  static let header = "xinglin-release 1"

  init(id: ReleaseID? = nil, previous: ReleaseID? = nil, gate: [GateState] = [], entries: [OutputList.Entry]) {
    (self.id, self.previous, self.gate, self.entries) = (id, previous, gate, entries)
  }

  /// The hash of the files' paths and bytes.
  var hash: Hash64 { Hash64(OutputList(entries).lines) }

  /// The bytes of the manifest.
  var bytes: [UInt8] {
    var head = [Self.header]
    if let id { head.append("id \(id.text)") }
    if let previous { head.append("previous \(previous.text)") }
    for state in gate { head.append("gate \(state.audience) \(state.epoch) \(state.sequence.map(String.init) ?? "-")") }
    return Array((head.joined(separator: "\n") + "\n\n").utf8) + OutputList(entries).lines
      + Array("end \(entries.count)\n".utf8)
  }
}
