import Bytes

/// The names of a block's pages, as the build cache keeps them.
package struct NameList: Sendable {
  /// How many runs there are.
  package let count: Int
  /// Changes whenever a name or a reading does.
  package let hash: Hash64
  private let records: [UInt8]

  /// A list of runs.
  package init(_ runs: [NameRun]) {
    let encoder = RecordEncoder()
    for run in runs {
      encoder.write(UInt64(run.characters.count))
      for character in run.characters { encoder.write(UInt64(character)) }
      encoder.write(run.syllables.joined(separator: " "))
    }
    count = runs.count
    records = encoder.bytes
    hash = Hash64(records)
  }

  /// The runs; those before the damage where the record is damaged.
  var runs: [NameRun] {
    RecordDecoder.read(records[...]) { decoder in
      var runs: [NameRun] = []
      while !decoder.isAtEnd {
        guard
          let characters = try? (0..<(try decoder.count())).map({ _ in UInt32(truncatingIfNeeded: try decoder.number())
          }
          ),
          let syllables = try? decoder.text().split(separator: " ").map(String.init),
          syllables.count == characters.count
        else { break }
        runs.append(NameRun(characters: characters, syllables: syllables))
      }
      return runs
    }
  }

  /// Appends the list to a record.
  package func write(to encoder: RecordEncoder) {
    encoder.write(UInt64(count))
    encoder.write(UInt64(records.count))
    encoder.write(raw: records)
  }

  /// Reads a list as an earlier build wrote it.
  package init(from decoder: inout RecordDecoder) throws {
    count = Int(truncatingIfNeeded: try decoder.number())
    records = Array(try decoder.slice(try decoder.count()))
    hash = Hash64(records)
  }
}
