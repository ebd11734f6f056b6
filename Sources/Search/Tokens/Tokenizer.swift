import Bytes

/// Takes texts apart into the terms that the index holds, as the browser's `tokenizer.js` does with queries.
///
/// Units are Han characters and words, which are letters and digits with the joiners between them. The terms are:
///
/// - each word, and its parts between joiners: `gpt-4` gives `gpt-4`, `gpt`, `4`
/// - each two units side by side of which one is Han: `医院`, `109家`, `第36`; of a word also the part that is nearer
/// - each Han character alone
///
/// White space parts Han characters, but not a word from a Han character; any other mark parts both.
struct Tokenizer {
  /// The words and pairs so far.
  private(set) var terms: [Token] = []
  /// The single Han characters so far, most of them once in each document.
  private(set) var characters: [Token] = []
  /// The number of the document that tokens belong to.
  var document = 0

  /// How many bits of hashes the index keeps.
  private let hashBits: Int
  private let hashMask: UInt32
  /// The last document that has each of the frequent Han characters.
  private var lastDocuments = [Int32](repeating: -1, count: Self.frequent.count)
  private static let frequent: ClosedRange<UInt32> = 0x4E00...0x9FFF
  private var position = 0
  private var before = Neighbour.none
  private var word: [UInt32] = []
  /// The offsets at which parts of the word begin, behind joiners.
  private var partStarts: [Int] = []
  private var joiner: UInt32?

  /// What stands right before the next unit.
  private enum Neighbour {
    case none
    /// A Han character, and whether white space follows it.
    case han(UInt32, isSpaced: Bool)
    /// A word and its last part as hashes to go on from; the same twice where it has one part.
    case word(UInt32, part: UInt32)
  }

  /// Creates a tokenizer that keeps so many bits of hashes.
  init(keeping hashBits: Int = 32) {
    self.hashBits = hashBits
    hashMask = ~0 << UInt32(32 - hashBits)
  }

  /// All words and pairs, and all single characters, each by its hash, then by document.
  consuming func sorted() -> (terms: [Token], characters: [Token]) {
    var (terms, characters) = (terms, characters)
    self.terms = []
    self.characters = []
    Token.sort(&terms, bits: hashBits)
    Token.sort(&characters, bits: hashBits)
    return (terms, characters)
  }

  /// Takes a paragraph of well-formed UTF-8 apart; terms never reach from one paragraph into the next.
  ///
  /// Positions restart in every paragraph, where its first bytes decide, so that an edit moves none in other paragraphs.
  /// A heading, which ``headingMark`` begins, counts as if it stood there twice.
  mutating func add(_ paragraph: UnsafeBufferPointer<UInt8>) {
    guard paragraph.first == Self.headingMark else { return add(paragraph, shiftedBy: 0) }
    let heading = UnsafeBufferPointer(rebasing: paragraph.dropFirst())
    add(heading, shiftedBy: 0)
    add(heading, shiftedBy: Token.positions / 2)
  }

  /// The byte that begins a heading among paragraphs.
  static let headingMark: UInt8 = 0x01

  private mutating func add(_ paragraph: UnsafeBufferPointer<UInt8>, shiftedBy shift: Int) {
    var hash = TermHash.seed
    for byte in paragraph.prefix(12) { hash = TermHash.adding(UInt32(byte), to: hash) }
    position = Int(TermHash.mixed(hash) & 15) + shift
    before = .none
    TextFolding.forEachScalar(of: paragraph) { take($0) }
    endWord()
  }

  /// Takes a paragraph apart.
  mutating func add(_ paragraph: String) {
    var paragraph = paragraph
    paragraph.withUTF8 { add($0) }
  }

  private mutating func take(_ scalar: UInt32) {
    switch CharacterClass(scalar) {
    case .han:
      endWord()
      addHan(scalar)
    case .letter:
      if let joiner {
        word.append(joiner)
        partStarts.append(word.count)
        self.joiner = nil
      }
      word.append(scalar)
    case .joiner where !word.isEmpty && joiner == nil: joiner = scalar
    case .joiner, .separator:
      endWord()
      part()
    case .space:
      endWord()
      if case .han(let scalar, _) = before { before = .han(scalar, isSpaced: true) }
    }
  }

  /// Notes that what comes does not stand beside what came.
  private mutating func part() {
    if case .none = before { return }
    before = .none
    position += 3
  }

  private mutating func addHan(_ scalar: UInt32) {
    switch before {
    case .han(let first, isSpaced: false):
      add(TermHash.adding(first, to: TermHash.seed), scalar, at: position - 1)
    case .word(let word, let part):
      add(word, scalar, at: position - 1)
      if part != word { add(part, scalar, at: position - 1) }
    case .han: position += 3
    case .none: break
    }
    addCharacter(scalar)
    before = .han(scalar, isSpaced: false)
    position += 1
  }

  private mutating func addCharacter(_ scalar: UInt32) {
    if Self.frequent.contains(scalar) {
      let index = Int(scalar - Self.frequent.lowerBound)
      if Int(lastDocuments[index]) == document { return }
      lastDocuments[index] = Int32(document)
    }
    let hash = TermHash.mixed(TermHash.adding(scalar, to: TermHash.seed)) & hashMask
    characters.append(Token(hash: hash, document: document, position: 0))
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    let whole = hash(of: word[...], from: TermHash.seed)
    add(whole, at: position)
    let last = addParts(whole)
    if case .han(let scalar, _) = before {
      let start = TermHash.adding(scalar, to: TermHash.seed)
      add(hash(of: word[...], from: start), at: position - 1)
      if let end = partStarts.first { add(hash(of: word[..<(end - 1)], from: start), at: position - 1) }
    }
    before = .word(whole, part: last)
    position += 1
    word.removeAll(keepingCapacity: true)
    partStarts.removeAll(keepingCapacity: true)
    if joiner != nil {
      joiner = nil
      part()
    }
  }

  /// Adds the parts of a word of several; returns the hash of the last.
  private mutating func addParts(_ whole: UInt32) -> UInt32 {
    guard !partStarts.isEmpty else { return whole }
    var last = whole
    for (start, end) in zip([0] + partStarts, partStarts.map { $0 - 1 } + [word.count]) {
      last = hash(of: word[start..<end], from: TermHash.seed)
      add(last, at: position)
    }
    return last
  }

  private func hash(of scalars: ArraySlice<UInt32>, from start: UInt32) -> UInt32 {
    scalars.reduce(start) { TermHash.adding($1, to: $0) }
  }

  private mutating func add(_ hash: UInt32, _ scalar: UInt32, at position: Int) {
    add(TermHash.adding(scalar, to: hash), at: position)
  }

  private mutating func add(_ hash: UInt32, at position: Int) {
    terms.append(Token(hash: TermHash.mixed(hash) & hashMask, document: document, position: position))
  }
}
