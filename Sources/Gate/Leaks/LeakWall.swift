import Bytes

/// Finds what only members may read in what is about to be published, in whatever way it is written there.
///
/// A text is known by its passages: runs of 24 characters that carry meaning, with everything between them left out (marks,
/// spaces, markup, numbers). So a passage is found with other markup around its words, in an attribute, in JSON or a
/// script, and as UTF-8, UTF-16, character references, `\u` and percent escapes, in any mixture; base64 and gzip are opened
/// and looked into. Whatever holds 47 characters of a text in one piece holds a passage.
///
/// A wall is made once and asked from any number of threads.
public struct LeakWall: Sendable {
  /// A passage of a members' text in a file.
  public struct Leak: Sendable, Hashable {
    /// The path of the file.
    public var path: String
    /// The number of the text, in the order in which the texts were given.
    public var text: Int
    /// The hash of the passage, which says nothing about it.
    public var passage: UInt64
  }

  /// The passages of Chinese and of other scripts; texts of fewer characters are known as a whole by their shorter runs.
  private var passages: [PassageSet]
  /// The hashes of sealed pictures and attachments, whole.
  private var files: [UInt64: Int] = [:]

  /// The lengths of passages: a whole one, and what a text too short for one is known by.
  static let lengths = [24, 12]
  /// How many bytes of one file are unpacked; more would let a small file hold up a build.
  static let budget = 64 << 20

  /// A wall before `texts`: each the bytes of a text in whatever markup. Passages that stand in `open`, which anyone may read,
  /// are passed over.
  public init(texts: [[UInt8]], files: [(text: Int, bytes: [UInt8])] = [], open: [[UInt8]] = []) {
    passages = PassageSet.sets(of: texts)
    for file in files where file.bytes.count >= 16 { self.files[Hash64(file.bytes).value] = file.text }
    for text in open { allow(passagesOf(text)) }
  }

  /// Whether there is nothing to find.
  public var isEmpty: Bool { passages.isEmpty && files.isEmpty }

  /// Passages that anyone may read after all.
  public mutating func allow(_ open: Set<UInt64>) {
    for index in passages.indices { passages[index].remove(open) }
    passages.removeAll { $0.isEmpty }
  }

  /// The passages that a text which anyone may read has in common with the members' texts.
  public func passagesOf(_ text: [UInt8]) -> Set<UInt64> {
    Set(scan(text, path: "").map(\.passage))
  }

  /// The passages in a file, each once.
  public func scan(_ bytes: [UInt8], path: String) -> [Leak] {
    bytes.withUnsafeBytes { scan($0, path: path) }
  }

  /// The passages in a file, each once.
  public func scan(_ bytes: UnsafeRawBufferPointer, path: String) -> [Leak] {
    guard !isEmpty else { return [] }
    var found: [UInt64: Int] = [:]
    if !files.isEmpty {
      let hash = Hash64(bytes).value
      if let text = files[hash] { found[hash] = text }
    }
    var budget = Self.budget
    scan(bytes, depth: 0, budget: &budget, into: &found)
    return found.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      .map { Leak(path: path, text: $0.value, passage: $0.key) }
  }

  /// Looks into bytes as text, and into what is packed in them.
  private func scan(
    _ bytes: UnsafeRawBufferPointer, depth: Int, budget: inout Int, into found: inout [UInt64: Int]
  ) {
    for set in passages { set.scan(bytes, into: &found) }
    guard depth < 3 else { return }
    Packed.forEach(in: bytes, budget: &budget) { packed, budget in
      packed.withUnsafeBytes { scan($0, depth: depth + 1, budget: &budget, into: &found) }
    }
  }
}
