import Bytes
import Site

extension ReleaseManifest {
  /// Parses a manifest. Returns nil if it is malformed, truncated or not sorted. Every path is validated by
  /// `OutputPath`.
  init?(parsing bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.popLast()?.isEmpty == true, let last = lines.popLast(), let first = lines.first,
      Self.text(first) == Self.header, let blank = lines.firstIndex(where: \.isEmpty)
    else { return nil }
    var entries: [OutputList.Entry] = []
    entries.reserveCapacity(lines.count)
    for line in lines[(blank + 1)...] {
      guard let entry = OutputList.entry(line),
        entries.last?.path.text.precedesBytewise(entry.path.text) ?? true
      else { return nil }
      entries.append(entry)
    }
    guard Self.text(last) == "end \(entries.count)" else { return nil }
    self.init(entries: entries)
    for line in lines[1..<blank] {
      let words = Self.text(line).split(separator: " ").map(String.init)
      switch (words.first, words.count) {
      case ("id", 2): id = ReleaseID(words[1])
      case ("previous", 2): previous = ReleaseID(words[1])
      case ("gate", 4):
        guard let epoch = Int(words[2]) else { return nil }
        accessCodeVersions.append(AccessCodeVersion(audience: words[1], epoch: epoch, sequence: Int(words[3])))
      // Later versions may add fields.
      default: break
      }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
