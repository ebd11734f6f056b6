import Bytes

/// Searches files that are about to be published for members' texts, in any encoding.
///
/// A text is identified by its passages: runs of 24 significant Han characters, or of 48 in other scripts, without the
/// punctuation, spaces, markup and numbers between them. A passage is therefore found with other markup around its
/// words, in an attribute, in JSON or in a script, also in traditional characters, and as UTF-8, UTF-16, GB18030,
/// character references, `\u` and percent escapes in any combination, even escaped twice; base64, gzip and zip are
/// unpacked and searched. Any file that contains 47 consecutive significant Han characters of a text, or 95 of one run
/// in another script, contains a passage. Numbers are found in the order in which they appear in a table, images and
/// attachments by half of their blocks.
///
/// A wall is immutable while in use and may be used from any number of threads.
package struct LeakWall: Sendable {
  /// A passage of a members' text found in a file.
  package struct Leak: Sendable, Hashable {
    /// The path of the file.
    package var path: String
    /// The index of the text among those the wall was created from.
    package var textIndex: Int
    /// The hash of the passage, which does not reveal its text.
    package var passageHash: UInt64
  }

  /// The result of searching a file.
  package struct Findings: Sendable {
    /// The passages in the file, without duplicates.
    package var leaks: [Leak]
    /// Whether all packed content, up to three levels deep, was searched; false if it unpacks to more than
    /// ``unpackingBudget(forSize:)``.
    package var isComplete: Bool

    /// Creates a result with these leaks.
    package init(leaks: [Leak] = [], isComplete: Bool = true) {
      self.leaks = leaks
      self.isComplete = isComplete
    }
  }

  /// The passages by script; a text too short for a full passage is identified by shorter runs.
  private var passages: [PassageSet]
  /// The index of the text for the hash of each image and attachment.
  private var files: [UInt64: Int] = [:]
  /// The blocks of the images and attachments, and the file hash for each file number.
  private var blocks = FileBlocks()
  private var fileHashes: [UInt64] = []

  /// The lengths of passages: the full length, and one for texts that are shorter.
  static let passageLengths = [24, 12]
  /// The number of bytes unpacked from a file of `size` bytes, summed over all levels, so that a small file cannot
  /// stall a build.
  static func unpackingBudget(forSize size: Int) -> Int { min(64 << 20, 4 << 20 + 16 * min(size, 4 << 20)) }

  /// The minimum size in bytes of a file identified by its hash.
  package static let minimumFileSize = 16

  /// Creates a wall from the bytes of members' texts, in any markup, and their headings. Passages that also occur in
  /// `open`, which is public, are not leaks.
  package init(texts: [[UInt8]], headings: [[[UInt8]]] = [], open: [[UInt8]] = []) {
    passages = PassageSet.sets(of: texts, headings: headings)
    for text in open { allow(passages(in: text)) }
  }

  /// Adds an image or an attachment of the text at an index.
  package mutating func add(file bytes: UnsafeRawBufferPointer, ofText text: Int) {
    let hash = Hash64(bytes).value
    guard bytes.count >= Self.minimumFileSize, files.updateValue(text, forKey: hash) == nil else { return }
    blocks.add(bytes)
    fileHashes.append(hash)
  }

  /// Prepares the search for added files; must be called after the last ``add(file:ofText:)``.
  package mutating func finalize() { blocks.buildFilter() }

  /// A fingerprint that is equal for walls with the same content, whatever the order of their texts. It reveals
  /// nothing readable, but it can confirm a guess of all the texts.
  package var fingerprint: UInt64 {
    var sum: UInt64 = 0
    for set in passages { set.add(to: &sum) }
    for hash in files.keys { sum &+= hash &* 3 }
    blocks.add(to: &sum)
    return sum
  }

  /// Whether there is nothing to search for.
  package var isEmpty: Bool { passages.isEmpty && files.isEmpty }

  /// Removes passages that are public.
  package mutating func allow(_ open: Set<UInt64>) {
    for index in passages.indices { passages[index].remove(open) }
    passages.removeAll { $0.isEmpty }
  }

  /// Returns the number of passages that identify a text.
  package func passageCount(ofText text: Int) -> Int { passages.reduce(0) { $0 + $1.count(ofText: text) } }

  /// Returns whether a hash is that of a whole file rather than a passage.
  package func isFileHash(_ hash: UInt64) -> Bool { files[hash] != nil }

  /// Returns the passages that a public text shares with the members' texts.
  package func passages(in text: [UInt8]) -> Set<UInt64> {
    Set(scan(text, path: "").map(\.passageHash))
  }

  /// Returns the passages in a file, without duplicates.
  package func scan(_ bytes: [UInt8], path: String) -> [Leak] {
    bytes.withUnsafeBytes { search($0, path: path).leaks }
  }

  /// Searches a file.
  package func search(_ bytes: UnsafeRawBufferPointer, path: String) -> Findings {
    guard !isEmpty else { return Findings() }
    var textsByHash: [UInt64: Int] = [:]
    if !files.isEmpty {
      let hash = Hash64(bytes).value
      if let text = files[hash] { textsByHash[hash] = text }
    }
    var budget = Self.unpackingBudget(forSize: bytes.count)
    scan(bytes, depth: 0, budget: &budget, into: &textsByHash)
    return Findings(leaks: leaks(textsByHash, path: path), isComplete: budget > 0)
  }

  /// Returns the leak of a whole file with this hash, if it belongs to a members' text.
  package func scan(hash: Hash64, path: String) -> [Leak] {
    files[hash.value].map { leaks([hash.value: $0], path: path) } ?? []
  }

  private func leaks(_ textsByHash: [UInt64: Int], path: String) -> [Leak] {
    textsByHash.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      .map { Leak(path: path, textIndex: $0.value, passageHash: $0.key) }
  }

  /// Searches bytes as text, then their packed content.
  private func scan(
    _ bytes: UnsafeRawBufferPointer, depth: Int, budget: inout Int, into textsByHash: inout [UInt64: Int]
  ) {
    let isPlain = Self.isPlain(bytes)
    for set in passages { set.scan(bytes, isPlain: isPlain, into: &textsByHash) }
    for number in blocks.scan(bytes) { textsByHash[fileHashes[number]] = files[fileHashes[number]] }
    guard depth < 3 else { return }
    PackedContent.forEach(in: bytes, budget: &budget) { packed, budget in
      packed.withUnsafeBytes { scan($0, depth: depth + 1, budget: &budget, into: &textsByHash) }
    }
  }
}
