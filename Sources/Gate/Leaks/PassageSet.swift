/// The passages of one script and one length, found with a rolling hash.
///
/// The search looks up the hash of the last characters at every position: a filter with a few bits per passage answers
/// most lookups, a table the rest. Source: Karp and Rabin, 1987.
struct PassageSet: Sendable {
  private let script: Script
  private let length: Int
  /// The index of the text for the hash of each passage.
  private var texts: [UInt64: Int]
  private let filter: [UInt64]
  /// The weight, in the hash, of the character that leaves the window.
  private let outgoingWeight: UInt64

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  var isEmpty: Bool { texts.isEmpty }

  /// Returns the sets of all passages of texts; `headings` are identified by the shorter length, because they are often
  /// repeated on their own.
  static func sets(of bodies: [[UInt8]], headings: [[[UInt8]]] = []) -> [PassageSet] {
    var sets: [PassageSet] = []
    for script in Script.allCases {
      var textsByLength: [[UInt64: Int]] = LeakWall.passageLengths.map { _ in [:] }
      for (number, body) in bodies.enumerated() {
        let short = LeakWall.passageLengths[LeakWall.passageLengths.count - 1] * script.weight
        for run in headings.indices.contains(number) ? headings[number].flatMap(script.runs) : []
        where run.count >= short && script != .digits {
          for start in [0, run.count - short] {
            textsByLength[LeakWall.passageLengths.count - 1][hash(run[start..<start + short]), default: number] = number
          }
        }
        let runs = script.runs(of: body)
        let whole = LeakWall.passageLengths.firstIndex { length in runs.contains { $0.count >= length * script.weight }
        }
        guard let whole else { continue }
        let length = LeakWall.passageLengths[whole] * script.weight
        for run in runs {
          for start in stride(from: 0, through: run.count - length, by: length) {
            textsByLength[whole][hash(run[start..<start + length]), default: number] = number
          }
          // The last passage of a run overlaps the previous one.
          if run.count >= length { textsByLength[whole][hash(run.suffix(length)), default: number] = number }
        }
      }
      for (texts, length) in zip(textsByLength, LeakWall.passageLengths) where !texts.isEmpty {
        sets.append(PassageSet(script: script, length: length * script.weight, texts: texts))
      }
    }
    return sets
  }

  private init(script: Script, length: Int, texts: [UInt64: Int]) {
    self.script = script
    self.length = length
    self.texts = texts
    var size = 1024
    while size < texts.count { size *= 2 }
    var filter = [UInt64](repeating: 0, count: size)
    for hash in texts.keys { filter[Int(truncatingIfNeeded: hash >> 6) & (size - 1)] |= 1 << (hash & 63) }
    self.filter = filter
    outgoingWeight = (0..<length).reduce(1) { weight, _ in weight &* Self.multiplier }
  }

  /// Returns the number of passages of one text.
  func count(ofText text: Int) -> Int { texts.values.count { $0 == text } }

  /// Removes passages.
  mutating func remove(_ passages: Set<UInt64>) {
    let rest = texts.filter { !passages.contains($0.key) }
    if rest.count < texts.count { self = PassageSet(script: script, length: length, texts: rest) }
  }

  private static func hash(_ run: ArraySlice<UInt16>) -> UInt64 {
    run.reduce(0) { ($0 &+ UInt64($1)) &* multiplier }
  }

  /// Adds the passages found in bytes, which are read as UTF-8 with escapes and, unless they are plain UTF-8, also as
  /// UTF-16 in both byte orders and as GB18030.
  func scan(_ bytes: UnsafeRawBufferPointer, isPlain: Bool, into found: inout [UInt64: Int]) {
    filter.withUnsafeBufferPointer { filter in
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: length) { last in
        var search = RollingWindow(set: self, filter: filter, last: last)
        script.read(bytes) {
          search.take($0, into: &found)
        } reset: {
          search.reset()
        }
        if isPlain { return }
        for offset in script.requiresUTF16Scan ? [0, 1] : [] {
          for isBig in [false, true] {
            search.reset()
            script.readUTF16(bytes, offset: offset, isBig: isBig) {
              search.take($0, into: &found)
            } reset: {
              search.reset()
            }
          }
        }
        if script == .han {
          search.reset()
          Script.readGB18030(bytes) { search.take($0, into: &found) }
        }
      }
    }
  }

  /// Adds the passages to a sum that does not depend on their order.
  func add(to sum: inout UInt64) {
    for hash in texts.keys {
      let mixed = (hash ^ UInt64(length)) &* Self.multiplier
      sum &+= (mixed ^ mixed >> 29) &* Self.multiplier
    }
  }

  /// The window of the last characters, and its hash.
  private struct RollingWindow {
    let set: PassageSet
    let filter: UnsafeBufferPointer<UInt64>
    let last: UnsafeMutableBufferPointer<UInt16>
    var hash: UInt64 = 0
    var count = 0
    var writeIndex = 0

    mutating func reset() { (hash, count, writeIndex) = (0, 0, 0) }

    mutating func take(_ character: UInt16, into found: inout [UInt64: Int]) {
      if count == set.length {
        hash = hash &- UInt64(last[writeIndex]) &* set.outgoingWeight
      } else {
        count += 1
      }
      last[writeIndex] = character
      writeIndex = writeIndex + 1 == set.length ? 0 : writeIndex + 1
      hash = (hash &+ UInt64(character)) &* PassageSet.multiplier
      guard count == set.length,
        filter[Int(truncatingIfNeeded: hash >> 6) & (filter.count - 1)] & (1 << (hash & 63)) != 0,
        let text = set.texts[hash]
      else { return }
      found[hash] = text
    }
  }
}
