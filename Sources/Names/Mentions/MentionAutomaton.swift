import Bytes
import Markdown

/// Finds names in running text, all in one pass: of names that begin at one place the longest, of names that overlap
/// the first.
///
/// ```swift
/// let automaton = MentionAutomaton([("北京协和医院", 0), ("协和医院", 1)])
/// automaton.matches(in: utf8) { range, identifier in … }
/// ```
///
/// Aho and Corasick's automaton (Communications of the ACM 18, 1975) over the names' characters written backwards.
/// Reading a text from its end, the state at a character gives the longest name that *begins* there, which is what "the
/// first, and of those the longest" asks for; read forwards, the automaton would know the names that end at a
/// character, and would have to go back over the text. So the time is linear in the text, whatever the number of names
/// and however they overlap. Characters are folded by a table look-up while they are read, so that Traditional text
/// costs no copy.
///
/// States are numbered level by level, so that the children of a state stand side by side, in the order of their
/// characters: 14 bytes a state.
package struct MentionAutomaton: TextMatcher {
  /// A name that several entities share. It is found in no text, nor is a shorter name within it.
  package struct SharedName: Sendable, Hashable {
    /// The name as it was first given.
    package let name: String
    /// The numbers of all that bear it, ascending.
    package let identifiers: [Int]
  }

  /// Names that several entities share, in the order of their first appearance.
  package internal(set) var sharedNames: [SharedName] = []

  var alphabet = MentionAlphabet()
  /// The character that leads to each state; state 0 is the beginning.
  var labels: [UInt16] = [0]
  /// The first child of each state; the children end where the next state's begin.
  var children: [Int32] = [1, 1]
  /// The state of the longest proper ending of what each state has read.
  var failures: [Int32] = [0]
  /// The longest name that begins at what each state read last: an index into `names`, or -1.
  var found: [Int32] = [-1]
  /// The state to which each character leads from the beginning.
  var roots: [Int32] = []
  /// A bit for each scalar of the basic plane: whether it is read as the last character of a name. Most characters of a
  /// text are not, and this table stays in the processor's first cache.
  var lasts: [UInt64] = []
  var names: [Name] = []

  /// A name, at the end of its path.
  struct Name: Sendable {
    /// The number of what bears it.
    var identifier: Int
    /// The number of characters that it is read as.
    var length: Int32
    /// The next shorter name that begins at the same place, or -1.
    var shorter: Int32
    /// Whether several entities share it.
    var isShared: Bool
    /// Whether its first and its last character are such that a word must not go on beyond.
    var beginsWord: Bool
    var endsWord: Bool
  }

  /// The bytes that the tables take.
  package var byteCount: Int {
    labels.count * 2 + (children.count + failures.count + found.count + roots.count) * 4 + lasts.count * 8
      + names.count * MemoryLayout<Name>.stride + 0x20000
  }

  /// Tells each name in `utf8`, which is well-formed UTF-8, in order and without overlap: its range in bytes, and the
  /// number of what bears it.
  ///
  /// A name that begins or ends with a Latin letter or a digit is found only as a whole word.
  package func matches(in utf8: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>, Int) -> Void) {
    let candidates = candidates(in: utf8)
    var end = 0
    for candidate in candidates.reversed() where candidate.start >= end {
      guard let (range, name) = longest(candidate, in: utf8) else { continue }
      end = range.upperBound
      if !name.isShared { found(range, name.identifier) }
    }
  }

  /// A place where a name begins, and the longest one.
  private struct Candidate {
    let start: Int
    let name: Int32
  }

  /// All places where names begin, from the last to the first.
  private func candidates(in utf8: UnsafeBufferPointer<UInt8>) -> [Candidate] {
    var candidates: [Candidate] = []
    guard !names.isEmpty else { return candidates }
    labels.withUnsafeBufferPointer { labels in
      children.withUnsafeBufferPointer { children in
        failures.withUnsafeBufferPointer { failures in
          roots.withUnsafeBufferPointer { roots in
            found.withUnsafeBufferPointer { found in
              lasts.withUnsafeBufferPointer { lasts in
                let states = States(labels: labels, children: children, failures: failures, roots: roots)
                var state: Int32 = 0
                var offset = utf8.count
                while true {
                  if state == 0 { offset = Self.skip(in: utf8, before: offset, lasts) }
                  guard let (scalar, length) = UTF8Scalars.decode(utf8, before: offset) else { break }
                  offset -= length
                  let number = alphabet.read(scalar, in: utf8, at: offset, length: length)
                  if number == MentionAlphabet.skipped { continue }
                  state = number == MentionAlphabet.unknown ? 0 : states.step(from: state, by: number)
                  let name = found[Int(state)]
                  if name >= 0 { candidates.append(Candidate(start: offset, name: name)) }
                }
              }
            }
          }
        }
      }
    }
    return candidates
  }

  /// Passes over what can end no name, from `offset` towards the beginning, as long as it is ASCII or has three bytes.
  @inline(__always)
  private static func skip(
    in utf8: UnsafeBufferPointer<UInt8>, before offset: Int, _ lasts: UnsafeBufferPointer<UInt64>
  ) -> Int {
    let raw = UnsafeRawBufferPointer(utf8)
    var offset = offset
    // Four bytes are read at once; the last of them is the one before the offset.
    while offset >= 4 {
      let bytes = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: offset &- 4, as: UInt32.self))
      let scalar: UInt32
      let length: Int
      if bytes & 0xC0C0_F000 == 0x8080_E000 {
        scalar = (bytes << 4) & 0xF000 | (bytes >> 10) & 0xFC0 | (bytes >> 24) & 0x3F
        length = 3
      } else if bytes < 0x8000_0000 {
        scalar = bytes >> 24
        length = 1
      } else {
        break
      }
      if lasts[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 != 0 { break }
      offset &-= length
    }
    return offset
  }

  /// The longest name at a place that is not part of a longer word, with its range.
  ///
  /// Shorter names are tried only where a Latin word goes on behind a longer one; that alone costs more than a look at
  /// each character, and only as much as names are nested in each other there.
  private func longest(_ candidate: Candidate, in utf8: UnsafeBufferPointer<UInt8>) -> (Range<Int>, Name)? {
    let before = UTF8Scalars.decode(utf8, before: candidate.start).map { MentionAlphabet.isWord($0.scalar) } ?? false
    var index = candidate.name
    while index >= 0 {
      let name = names[Int(index)]
      if before, name.beginsWord { return nil }
      let end = end(of: name, from: candidate.start, in: utf8)
      if !name.endsWord || end >= utf8.count || !MentionAlphabet.isWord(UTF8Scalars.decode(utf8, at: end).scalar) {
        return (candidate.start..<end, name)
      }
      index = name.shorter
    }
    return nil
  }

  private func end(of name: Name, from start: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = start
    var left = name.length
    while left > 0, offset < utf8.count {
      let (scalar, length) = UTF8Scalars.decode(utf8, at: offset)
      if alphabet.read(scalar, in: utf8, at: offset, length: length) != MentionAlphabet.skipped { left -= 1 }
      offset += length
    }
    return offset
  }
}

extension MentionAutomaton {
  /// The tables that a step reads.
  struct States {
    let labels: UnsafeBufferPointer<UInt16>
    let children: UnsafeBufferPointer<Int32>
    let failures: UnsafeBufferPointer<Int32>
    let roots: UnsafeBufferPointer<Int32>

    /// The state after one more character.
    @inline(__always)
    func step(from state: Int32, by label: UInt16) -> Int32 {
      var state = state
      while state != 0 {
        if let child = child(of: state, by: label) { return child }
        state = failures[Int(state)]
      }
      return roots[Int(label)]
    }

    @inline(__always)
    private func child(of state: Int32, by label: UInt16) -> Int32? {
      var low = children[Int(state)]
      var high = children[Int(state) + 1]
      while high - low > 4 {
        let middle = (low + high) / 2
        if labels[Int(middle)] <= label { low = middle } else { high = middle }
      }
      while low < high {
        if labels[Int(low)] == label { return low }
        low += 1
      }
      return nil
    }
  }
}
