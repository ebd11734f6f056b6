import Bytes

/// The table that expands letters into names: `huaxi` into 华西, `bjxhyy` into 北京协和医院.
///
/// A query is expanded with it and then searched like any other; texts are not indexed by reading. The readings of
/// characters are one file of a few kilobytes. The parts of names are sharded: pairs of adjacent characters by the hash
/// of their syllables, sequences of four by the hash of their initials; the browser joins those that overlap.
package struct NameTable: Sendable {
  /// The file of the readings: `{"common": readings of the first level of GB 2312, "others": {syllable: characters},
  /// "pairs": {two characters: their syllables}, "shards": number of shards}`.
  package let readings: [UInt8]
  /// The shards: `{"pairs": concatenated pairs of characters, "fours": concatenated sequences of four}`, those that
  /// begin a name first, then by descending frequency: `hxyy` means 华西医院 rather than a part of 兴和县医院.
  package let shards: [[UInt8]]

  /// Returns the number of shards for `runs` runs, so that each is a few kilobytes.
  package static func shardCount(runs: Int) -> Int {
    var count = 1
    while count * 96 < runs { count *= 2 }
    return count
  }

  /// Creates the table of the names of all blocks.
  package init(_ lists: [NameList]) {
    let runs = lists.flatMap(\.runs)
    let readings = NameReadings(runs)
    let count = Self.shardCount(runs: lists.reduce(0) { $0 + $1.count })
    self.readings = Self.file(readings, shards: count)
    shards = Self.shards(runs, count: count)
  }

  private static func file(_ readings: NameReadings, shards: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { root in
      root.field("common", readings.commonReadings)
      root.object("others") { list in
        for (syllable, characters) in readings.otherReadings { list.field(named: syllable, characters) }
      }
      root.object("pairs") { list in
        for (pair, syllables) in readings.pairs.sorted(by: { $0.key < $1.key }) {
          list.field(named: String.scalars([pair.first, pair.second]), syllables)
        }
      }
      root.field("shards", shards)
    }
    return json.buffer.bytes
  }

  private static func shards(_ runs: [NameRun], count: Int) -> [[UInt8]] {
    var pairs = Array(repeating: [[UInt32]: Occurrences](), count: count)
    var fours = pairs
    func shard(_ key: String) -> Int { Int(TermHash.hash(of: key)) & (count - 1) }
    for run in runs {
      let initials = run.syllables.map { $0.prefix(1) }
      for start in run.characters.indices.dropLast() {
        let number = shard(run.syllables[start] + " " + run.syllables[start + 1])
        pairs[number][Array(run.characters[start...(start + 1)]), default: Occurrences()].add(at: start)
      }
      for start in run.characters.indices.dropLast(3) {
        let number = shard(initials[start...(start + 3)].joined())
        fours[number][Array(run.characters[start...(start + 3)]), default: Occurrences()].add(at: start)
      }
    }
    return zip(pairs, fours).map { pairs, fours in
      var json = JSONWriter()
      json.object { root in
        root.field("pairs", text(pairs))
        root.field("fours", text(fours))
      }
      return json.buffer.bytes
    }
  }

  /// The occurrences of a sequence of characters in names.
  private struct Occurrences {
    var beginsName = false
    var count = 0

    mutating func add(at start: Int) {
      if start == 0 { beginsName = true }
      count += 1
    }

    func precedes(_ other: Self) -> Bool {
      beginsName == other.beginsName ? count > other.count : beginsName
    }
  }

  /// Returns the concatenated sequences, the most likely first.
  private static func text(_ occurrences: [[UInt32]: Occurrences]) -> String {
    let sorted = occurrences.sorted { first, second in
      if first.value.precedes(second.value) { return true }
      return !second.value.precedes(first.value) && first.key.lexicographicallyPrecedes(second.key)
    }
    return .scalars(sorted.flatMap(\.key))
  }
}

extension TermHash {
  /// Returns the hash of a whole term.
  static func hash(of term: String) -> UInt32 { mixed(term.unicodeScalars.reduce(seed) { adding($1.value, to: $0) }) }
}
