import Bytes

/// Searches files that are about to be published for members' texts, in any encoding.
///
/// A text is identified by its passages: runs of 24 significant characters, without the punctuation, spaces, markup and
/// numbers between them. A passage is therefore found with other markup around its words, in an attribute, in JSON or in a
/// script, in Traditional characters too, and as UTF-8, UTF-16, GB18030, character references, `\u` and percent escapes in
/// any mixture, escaped twice as well; base64, gzip and zip are opened and searched. Any file that holds 47 consecutive characters
/// of a text holds a passage. Numbers are found as they follow one another in a table, pictures and attachments by half of their
/// blocks.
///
/// A wall is immutable while it is used, from any number of threads.
package struct LeakWall: Sendable {
  /// A passage of a members' text in a file.
  package struct Leak: Sendable, Hashable {
    /// The path of the file.
    package var path: String
    /// The index of the text among those that the wall was made from.
    package var text: Int
    /// The hash of the passage, which reveals nothing of its text.
    package var passage: UInt64
  }

  /// What a search of a file found.
  package struct Findings: Sendable {
    /// The passages in the file, each once.
    package var leaks: [Leak]
    /// Whether all packed parts were searched; not so where they unpack to more than ``budget(ofSize:)``.
    package var isComplete: Bool

    /// The findings `leaks`.
    package init(leaks: [Leak] = [], isComplete: Bool = true) {
      self.leaks = leaks
      self.isComplete = isComplete
    }
  }

  /// The passages by script; texts too short for a whole passage are identified by shorter runs.
  private var passages: [PassageSet]
  /// The indices of texts by the hashes of their pictures and attachments.
  private var files: [UInt64: Int] = [:]
  /// Their blocks, and the hash of the file for each number.
  private var blocks = FileBlocks()
  private var blockFiles: [UInt64] = []

  /// The lengths of passages: a whole one, and one for texts that are too short for it.
  static let lengths = [24, 12]
  /// How many bytes of a file of `size` bytes are unpacked, level by level; more would let a small file hold up a build.
  static func budget(ofSize size: Int) -> Int { min(64 << 20, 4 << 20 + 16 * min(size, 4 << 20)) }

  /// The fewest bytes that a file must have to be identified by its hash.
  package static let shortestFile = 16

  /// Makes a wall from the bytes of members' texts, in any markup, and their headings. Passages that also occur in `open`,
  /// which anyone may read, are no leaks.
  package init(texts: [[UInt8]], headings: [[[UInt8]]] = [], open: [[UInt8]] = []) {
    passages = PassageSet.sets(of: texts, headings: headings)
    for text in open { allow(passagesOf(text)) }
  }

  /// Adds a picture or an attachment of the text at an index.
  package mutating func add(file bytes: UnsafeRawBufferPointer, ofText text: Int) {
    let hash = Hash64(bytes).value
    guard bytes.count >= Self.shortestFile, files.updateValue(text, forKey: hash) == nil else { return }
    blocks.add(bytes)
    blockFiles.append(hash)
  }

  /// Makes the files that were added ready to be found.
  package mutating func settle() { blocks.settle() }

  /// A sum that is the same for walls that find the same, whatever order their texts have; it reveals nothing that could be read, but
  /// tells whether a guess of all texts is right.
  package var sum: UInt64 {
    var sum: UInt64 = 0
    for set in passages { set.add(to: &sum) }
    for hash in files.keys { sum &+= hash &* 3 }
    blocks.add(to: &sum)
    return sum
  }

  /// Whether there is nothing to search for.
  package var isEmpty: Bool { passages.isEmpty && files.isEmpty }

  /// Removes passages that anyone may read.
  package mutating func allow(_ open: Set<UInt64>) {
    for index in passages.indices { passages[index].remove(open) }
    passages.removeAll { $0.isEmpty }
  }

  /// Returns the number of passages that a text is known by.
  package func passageCount(ofText text: Int) -> Int { passages.reduce(0) { $0 + $1.count(ofText: text) } }

  /// Returns whether a hash is that of a whole file, and not of a passage.
  package func isFile(_ hash: UInt64) -> Bool { files[hash] != nil }

  /// Returns the passages that a public text shares with the members' texts.
  package func passagesOf(_ text: [UInt8]) -> Set<UInt64> {
    Set(scan(text, path: "").map(\.passage))
  }

  /// Returns the passages in a file, each once.
  package func scan(_ bytes: [UInt8], path: String) -> [Leak] {
    bytes.withUnsafeBytes { search($0, path: path).leaks }
  }

  /// Searches a file.
  package func search(_ bytes: UnsafeRawBufferPointer, path: String) -> Findings {
    guard !isEmpty else { return Findings() }
    var found: [UInt64: Int] = [:]
    if !files.isEmpty {
      let hash = Hash64(bytes).value
      if let text = files[hash] { found[hash] = text }
    }
    var budget = Self.budget(ofSize: bytes.count)
    scan(bytes, depth: 0, budget: &budget, into: &found)
    return Findings(leaks: leaks(found, path: path), isComplete: budget > 0)
  }

  /// The sealed file of that hash, where there is one.
  package func scan(hash: Hash64, path: String) -> [Leak] {
    files[hash.value].map { leaks([hash.value: $0], path: path) } ?? []
  }

  private func leaks(_ found: [UInt64: Int], path: String) -> [Leak] {
    found.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      .map { Leak(path: path, text: $0.value, passage: $0.key) }
  }

  /// Whether bytes are UTF-8 without the control characters that text in UTF-16 would have.
  private static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    !bytes.contains { $0 < 0x09 }
      && bytes.withMemoryRebound(to: UInt8.self) { UTF8Validation.firstInvalidOffset(in: $0) == nil }
  }

  /// Searches bytes as text, then their packed parts.
  private func scan(
    _ bytes: UnsafeRawBufferPointer, depth: Int, budget: inout Int, into found: inout [UInt64: Int]
  ) {
    let isPlain = Self.isPlain(bytes)
    for set in passages { set.scan(bytes, isPlain: isPlain, into: &found) }
    for number in blocks.scan(bytes) { found[blockFiles[number]] = files[blockFiles[number]] }
    guard depth < 3 else { return }
    Packed.forEach(in: bytes, budget: &budget) { packed, budget in
      packed.withUnsafeBytes { scan($0, depth: depth + 1, budget: &budget, into: &found) }
    }
  }
}
