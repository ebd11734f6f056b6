import Bytes
import Names

/// The readings of characters, and of those pairs that are read differently.
///
/// The reading of a character is the one most common in the names of the site, so that few pairs are exceptions.
struct NameReadings {
  /// The syllable of each character.
  private(set) var characters: [UInt32: String] = [:]
  /// The syllables of pairs in which a character has another reading than on its own.
  private(set) var pairs: [Pair: String] = [:]

  /// Two adjacent characters.
  struct Pair: Hashable, Comparable {
    let first: UInt32
    let second: UInt32

    static func < (a: Pair, b: Pair) -> Bool { (a.first, a.second) < (b.first, b.second) }
  }

  init(_ runs: [NameRun]) {
    var counts: [UInt32: [String: Int]] = [:]
    for run in runs {
      for (character, syllable) in zip(run.characters, run.syllables) {
        counts[character, default: [:]][syllable, default: 0] += 1
      }
    }
    characters = counts.mapValues(Self.mostFrequent)
    for character in Self.common where characters[character] == nil {
      characters[character] = Self.reading(of: character)
    }
    var exceptions: [Pair: [String: Int]] = [:]
    for run in runs {
      for index in run.characters.indices where characters[run.characters[index]] != run.syllables[index] {
        for start in max(0, index - 1)...min(index, run.characters.count - 2) {
          let pair = Pair(first: run.characters[start], second: run.characters[start + 1])
          exceptions[pair, default: [:]][run.syllables[start] + " " + run.syllables[start + 1], default: 0] += 1
        }
      }
    }
    pairs = exceptions.mapValues(Self.mostFrequent)
  }

  /// Returns the most frequent reading.
  private static func mostFrequent(_ counts: [String: Int]) -> String {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  private static func reading(of character: UInt32) -> String {
    Unicode.Scalar(character).map { Pinyin.syllables(of: String($0), as: .place) } ?? ""
  }

  /// The characters whose order is known to the browser, so that their readings need no keys.
  static let common: [UInt32] = {
    var characters: [UInt32] = []
    Pinyin.commonCharacters.withUTF8Buffer { bytes in
      TextFolding.forEachScalar(of: bytes) { if Han.contains($0) { characters.append($0) } }
    }
    return characters
  }()

  /// The syllables of the common characters in order, each followed by the length of its run: `a2ai13an9…`.
  var commonReadings: String {
    var text = ""
    var (last, count) = ("", 0)
    for character in Self.common {
      let reading = characters[character] ?? ""
      if reading != last {
        if count > 0 { text += last + String(count) }
        (last, count) = (reading, 0)
      }
      count += 1
    }
    return text + last + String(count)
  }

  /// The other characters, grouped by syllable.
  var otherReadings: [(syllable: String, characters: String)] {
    let common = Set(Self.common)
    let others = characters.filter { !common.contains($0.key) }
    return Dictionary(grouping: others.keys) { others[$0] ?? "" }
      .sorted { $0.key < $1.key }
      .map { ($0.key, String.scalars($0.value.sorted())) }
  }
}

extension String {
  /// Returns the string of scalar values, skipping invalid ones.
  static func scalars(_ values: some Sequence<UInt32>) -> String {
    var scalars = String.UnicodeScalarView()
    for value in values { if let scalar = Unicode.Scalar(value) { scalars.append(scalar) } }
    return String(scalars)
  }
}
