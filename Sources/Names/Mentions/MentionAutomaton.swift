import Bytes
import Markdown

/// Finds names in text in one pass: the longest of the names that begin at a position, and the first of names that
/// overlap.
///
/// ```swift
/// let automaton = MentionAutomaton([("北京协和医院", 0), ("协和医院", 1)])
/// automaton.forEachMatch(in: utf8) { range, identifier in … }
/// ```
///
/// This is the automaton of Aho and Corasick (Communications of the ACM 18, 1975) over reversed names. If a text is
/// read from its end, the state at a character determines the longest name that *begins* there, as leftmost-longest
/// matching requires; reading forwards, the automaton would determine the names that end at a character and would have
/// to backtrack. The time is therefore linear in the length of the text, whatever the number of names and however they
/// overlap. Characters are folded by table lookup as they are read, so that text in traditional characters needs no
/// copy.
///
/// States are numbered level by level, so that the children of a state are adjacent and ordered by character: 14 bytes
/// per state.
package struct MentionAutomaton: TextMatcher {
  /// A name shared by several entities. It is never reported, nor is a shorter name within it.
  package struct SharedName: Sendable, Hashable {
    /// The name as first given.
    package let name: String
    /// The numbers of all entities with the name, ascending.
    package let identifiers: [Int]
  }

  /// The names shared by several entities, in order of first appearance.
  package internal(set) var sharedNames: [SharedName] = []

  var alphabet = MentionAlphabet()
  /// The character that leads to each state; state 0 is the root.
  var labels: [UInt16] = [0]
  /// The first child of each state; its children end where those of the next state begin.
  var children: [Int32] = [1, 1]
  /// The failure link of each state: the state of the longest proper suffix of what it has read.
  var failures: [Int32] = [0]
  /// The longest name that begins at the character each state has just read: an index into `names`, or -1.
  var outputs: [Int32] = [-1]
  /// The state to which each character leads from the root.
  var rootTransitions: [Int32] = []
  /// A bitmap of the Basic Multilingual Plane: whether each scalar maps to the last character of a name. Most
  /// characters of a text do not, and the table fits into the L1 cache.
  var lastScalarBitmap: [UInt64] = []
  var names: [Name] = []

  /// A name, stored at the state where its path ends.
  struct Name: Sendable {
    /// The number of its entity.
    var identifier: Int
    /// The length in mapped characters.
    var length: Int32
    /// The next shorter name that begins at the same position, or -1.
    var shorter: Int32
    /// Whether several entities share it.
    var isShared: Bool
    /// Whether its first and its last character are Latin letters or digits, so that a match must be delimited there.
    var beginsWord: Bool
    var endsWord: Bool
  }

  /// The size of the tables in bytes.
  package var byteCount: Int {
    labels.count * 2 + (children.count + failures.count + outputs.count + rootTransitions.count) * 4 + lastScalarBitmap
      .count * 8
      + names.count * MemoryLayout<Name>.stride + 0x20000
  }

  /// Reports each name in `utf8`, which must be well-formed UTF-8, in order and without overlap: its byte range and the
  /// number of its entity.
  ///
  /// A name that begins or ends with a Latin letter or a digit is matched only as a whole word.
  package func forEachMatch(in utf8: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>, Int) -> Void) {
    let candidates = candidates(in: utf8)
    var end = 0
    for candidate in candidates.reversed() where candidate.start >= end {
      guard let (range, name) = longestMatch(at: candidate, in: utf8) else { continue }
      end = range.upperBound
      if !name.isShared { found(range, name.identifier) }
    }
  }

  /// A position where a name begins, and the longest name there.
  private struct Candidate {
    let start: Int
    let name: Int32
  }

  /// All positions where names begin, from last to first.
  private func candidates(in utf8: UnsafeBufferPointer<UInt8>) -> [Candidate] {
    var candidates: [Candidate] = []
    guard !names.isEmpty else { return candidates }
    labels.withUnsafeBufferPointer { labels in
      children.withUnsafeBufferPointer { children in
        failures.withUnsafeBufferPointer { failures in
          rootTransitions.withUnsafeBufferPointer { roots in
            outputs.withUnsafeBufferPointer { outputs in
              lastScalarBitmap.withUnsafeBufferPointer { lasts in
                let states = TransitionTables(labels: labels, children: children, failures: failures, roots: roots)
                var state: Int32 = 0
                var offset = utf8.count
                while true {
                  if state == 0 { offset = Self.skip(in: utf8, before: offset, lasts) }
                  guard let (scalar, length) = UTF8Scalars.decode(utf8, before: offset) else { break }
                  offset -= length
                  let number = alphabet.number(of: scalar, in: utf8, at: offset, length: length)
                  if number == MentionAlphabet.skipped { continue }
                  state = number == MentionAlphabet.unknown ? 0 : states.nextState(from: state, by: number)
                  let name = outputs[Int(state)]
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

  /// Skips characters that cannot end a name, from `offset` backwards, as long as they are ASCII or three bytes long.
  @inline(__always)
  private static func skip(
    in utf8: UnsafeBufferPointer<UInt8>, before offset: Int, _ lasts: UnsafeBufferPointer<UInt64>
  ) -> Int {
    let raw = UnsafeRawBufferPointer(utf8)
    var offset = offset
    // Load four bytes at a time; the last of them precedes the offset.
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

  /// The longest name at a position that is not part of a longer word, and its range.
  ///
  /// Shorter names are tried only if a Latin word continues after a longer one. No other case costs more than one visit
  /// per character, and this one costs as much as names are nested there.
  private func longestMatch(at candidate: Candidate, in utf8: UnsafeBufferPointer<UInt8>) -> (Range<Int>, Name)? {
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
    var remaining = name.length
    while remaining > 0, offset < utf8.count {
      let (scalar, length) = UTF8Scalars.decode(utf8, at: offset)
      if alphabet.number(of: scalar, in: utf8, at: offset, length: length) != MentionAlphabet.skipped { remaining -= 1 }
      offset += length
    }
    return offset
  }
}

extension MentionAutomaton {
  /// The tables used by a transition.
  struct TransitionTables {
    let labels: UnsafeBufferPointer<UInt16>
    let children: UnsafeBufferPointer<Int32>
    let failures: UnsafeBufferPointer<Int32>
    let roots: UnsafeBufferPointer<Int32>

    /// Returns the state after one more character.
    @inline(__always)
    func nextState(from state: Int32, by label: UInt16) -> Int32 {
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
