import Bytes
import Names

/// Splits texts into the terms of the index, as the browser's `tokenizer.js` does with queries.
///
/// Units are Han characters and words; words consist of letters and digits, and the joiners between them. The terms
/// are:
///
/// - each word, and its parts between joiners: `gpt-4` yields `gpt-4`, `gpt`, `4`
/// - each pair of adjacent units of which at least one is Han: `医院`, `109家`, `第36`; for a word with several parts also
///   the pair with its nearer part
/// - each single Han character
///
/// White space separates Han characters, but not a word from a Han character; any other character separates both.
struct Tokenizer: ~Copyable {
  /// The words and pairs so far.
  private(set) var terms = UniqueArray<Token>(capacity: 1 << 12)
  /// The single Han characters so far; the frequent ones appear once per document.
  private(set) var characters = UniqueArray<Token>(capacity: 1 << 12)
  /// The number of the document that tokens belong to.
  var document = 0

  /// The number of hash bits that the index stores.
  private let hashBits: Int
  private let hashMask: UInt32
  /// The last document that contains each of the frequent Han characters.
  private var lastDocuments = UniqueArray<Int32>(repeating: -1, count: Self.frequent.count)
  private let simplified = Self.simplified
  private var position = 0
  private var previousUnit = PreviousUnit.none
  /// The hash of the previous unit, to be extended to a pair.
  private var previousHash = TermHash.seed
  /// The hash of the last part of the previous word; equal to ``previousHash`` if the word has one part.
  private var previousPartHash = TermHash.seed
  private var word = Word()

  /// The most frequent Han characters, three bytes each.
  private static let frequent: ClosedRange<UInt32> = 0x4E00...0x9FFF
  /// Their Simplified forms.
  private static let simplified = frequent.map { ScriptFolding.simplified($0) }

  /// The kind of the previous unit.
  private enum PreviousUnit {
    case none
    case han
    /// A Han character followed by white space.
    case spacedHan
    case word
  }

  /// The current word, as the hashes of the terms that it yields.
  private struct Word {
    var isEmpty = true
    var isSplit = false
    var joiner: UInt32?
    var whole = TermHash.seed
    /// The hash of the current part.
    var part = TermHash.seed
    /// The hash of the preceding Han character and the word.
    var paired = TermHash.seed
    /// The hash of the preceding Han character and the first part.
    var pairedPart = TermHash.seed

    mutating func append(_ scalar: UInt32) {
      whole = TermHash.adding(scalar, to: whole)
      part = TermHash.adding(scalar, to: part)
      paired = TermHash.adding(scalar, to: paired)
    }
  }

  /// Creates a tokenizer that keeps the highest `hashBits` bits of hashes.
  init(keeping hashBits: Int = 32) {
    self.hashBits = hashBits
    hashMask = ~0 << UInt32(32 - hashBits)
  }

  /// Calls `body` with all words and pairs, and all single characters, each sorted by hash, then by document.
  mutating func withSorted<Result>(
    _ body: (_ terms: UnsafeBufferPointer<Token>, _ characters: UnsafeBufferPointer<Token>) -> Result
  ) -> Result {
    Token.sort(&terms, bits: hashBits)
    Token.sort(&characters, bits: hashBits)
    return body(terms.elements, characters.elements)
  }

  /// Tokenizes a paragraph of well-formed UTF-8; no term spans two paragraphs.
  ///
  /// Positions restart in every paragraph at a value derived from its first bytes, so that an edit does not shift those
  /// in other paragraphs. A heading, marked by ``headingMark``, is indexed twice, at different positions.
  mutating func add(_ paragraph: UnsafeBufferPointer<UInt8>) {
    guard paragraph.first == Self.headingMark else { return add(paragraph, shiftedBy: 0) }
    let heading = UnsafeBufferPointer(rebasing: paragraph.dropFirst())
    add(heading, shiftedBy: 0)
    add(heading, shiftedBy: Token.positionCount / 2)
  }

  /// The byte that marks a paragraph as a heading.
  static let headingMark: UInt8 = 0x01

  /// Tokenizes a paragraph.
  mutating func add(_ paragraph: String) {
    var paragraph = paragraph
    paragraph.withUTF8 { add($0) }
  }

  private mutating func add(_ paragraph: UnsafeBufferPointer<UInt8>, shiftedBy shift: Int) {
    var hash = TermHash.seed
    for byte in paragraph.prefix(12) { hash = TermHash.adding(UInt32(byte), to: hash) }
    position = Int(TermHash.mixed(hash) & 15) + shift
    previousUnit = .none
    var index = 0
    while index < paragraph.count {
      let lead = paragraph[index]
      // Fast path: nine of ten characters in Chinese text are between U+4000 and U+9FFF.
      if lead >= 0xE4, lead <= 0xE9, index &+ 2 < paragraph.count {
        let scalar =
          UInt32(lead & 0x0F) &<< 12 | UInt32(paragraph[index &+ 1] & 0x3F) &<< 6 | UInt32(paragraph[index &+ 2] & 0x3F)
        if Self.frequent.contains(scalar) {
          if !word.isEmpty { endWord() }
          addHan(simplified[Int(scalar &- Self.frequent.lowerBound)])
          index &+= 3
          continue
        }
      }
      index += TextFolding.forEachFoldedScalar(of: paragraph, at: index) { consume($0) }
    }
    endWord()
  }

  private mutating func consume(_ scalar: UInt32) {
    switch CharacterClass(scalar) {
    case .han:
      endWord()
      addHan(scalar)
    case .letter: addLetter(scalar)
    case .joiner where !word.isEmpty && word.joiner == nil: word.joiner = scalar
    case .joiner, .separator:
      endWord()
      breakAdjacency()
    case .space:
      endWord()
      if previousUnit == .han { previousUnit = .spacedHan }
    }
  }

  /// Separates the next unit from the previous one.
  private mutating func breakAdjacency() {
    if previousUnit == .none { return }
    previousUnit = .none
    position += 3
  }

  @inline(__always)
  private mutating func addHan(_ scalar: UInt32) {
    switch previousUnit {
    case .han: add(TermHash.adding(scalar, to: previousHash), at: position &- 1)
    case .word:
      add(TermHash.adding(scalar, to: previousHash), at: position &- 1)
      if previousPartHash != previousHash { add(TermHash.adding(scalar, to: previousPartHash), at: position &- 1) }
    case .spacedHan: position &+= 3
    case .none: break
    }
    previousUnit = .han
    previousHash = TermHash.adding(scalar, to: TermHash.seed)
    position &+= 1
    if Self.frequent.contains(scalar) {
      let index = Int(scalar &- Self.frequent.lowerBound)
      if Int(lastDocuments[index]) == document { return }
      lastDocuments[index] = Int32(truncatingIfNeeded: document)
    }
    characters.append(Token(hash: TermHash.mixed(previousHash) & hashMask, document: document, position: 0))
  }

  private mutating func addLetter(_ scalar: UInt32) {
    if word.isEmpty {
      word.isEmpty = false
      if previousUnit == .han || previousUnit == .spacedHan { word.paired = previousHash }
    } else if let joiner = word.joiner {
      add(word.part, at: position)
      if !word.isSplit { word.pairedPart = word.paired }
      word.append(joiner)
      word.part = TermHash.seed
      (word.isSplit, word.joiner) = (true, nil)
    }
    word.append(scalar)
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    add(word.whole, at: position)
    if word.isSplit { add(word.part, at: position) }
    if previousUnit == .han || previousUnit == .spacedHan {
      add(word.paired, at: position - 1)
      if word.isSplit { add(word.pairedPart, at: position - 1) }
    }
    previousUnit = .word
    (previousHash, previousPartHash) = (word.whole, word.isSplit ? word.part : word.whole)
    position += 1
    let isJoined = word.joiner != nil
    word = Word()
    if isJoined { breakAdjacency() }
  }

  @inline(__always)
  private mutating func add(_ hash: UInt32, at position: Int) {
    terms.append(Token(hash: TermHash.mixed(hash) & hashMask, document: document, position: position))
  }
}
