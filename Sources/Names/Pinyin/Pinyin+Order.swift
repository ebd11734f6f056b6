extension Pinyin {
  /// The position of a name in pinyin order: by syllables, then by the bytes of the name.
  ///
  /// `xi an` comes before `xian`, because a shorter syllable comes before a longer one.
  package struct SortKey: Sendable, Hashable, Comparable {
    private let bytes: [UInt8]

    /// Creates the sort key of a name whose reading is `pinyin`.
    package init(pinyin: String, name: String) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(pinyin.utf8.count + 2 + name.utf8.count)
      // Names without a letter sort after Z, as `#` does in the index.
      if Pinyin.initial(of: pinyin) == "#" { bytes.append(0xFF) }
      for byte in pinyin.utf8 { bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
      bytes.append(0)
      bytes.append(contentsOf: name.utf8)
      self.bytes = bytes
    }

    /// The order of the index.
    package static func < (lhs: SortKey, rhs: SortKey) -> Bool { lhs.bytes.lexicographicallyPrecedes(rhs.bytes) }
  }
}
