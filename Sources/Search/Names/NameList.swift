import Bytes

/// The names of a block's pages, in the form stored in the build cache.
package struct NameList: Sendable {
  /// The number of runs.
  package let count: Int
  /// A hash of all names and readings.
  package let hash: Hash64
  private let records: [UInt8]

  /// Creates a list of `runs`.
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

  /// The runs; if the record is damaged, those before the damage.
  var runs: [NameRun] {
    RecordDecoder.read(records[...]) { decoder in
      var runs: [NameRun] = []
      while !decoder.isAtEnd {
        guard
          let characters = try? (0..<(try decoder.count())).map({ _ in
            UInt32(truncatingIfNeeded: try decoder.unsignedInteger())
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

  /// Encodes the list.
  package func write(to encoder: RecordEncoder) {
    encoder.write(UInt64(count))
    encoder.write(UInt64(records.count))
    encoder.write(raw: records)
  }

  /// Decodes a list that an earlier build wrote.
  package init(from decoder: inout RecordDecoder) throws {
    count = Int(truncatingIfNeeded: try decoder.unsignedInteger())
    records = Array(try decoder.slice(try decoder.count()))
    hash = Hash64(records)
  }
}
