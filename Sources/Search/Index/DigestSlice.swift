/// The terms of a block in one shard of the directory.
///
/// Its bytes: the number of words and pairs, for each the key after the last one, the number of documents whose titles have it and
/// those documents; then the number of single characters, and their keys.
struct DigestSlice {
  /// Calls `term` with the key of each word and pair, `title` with it and each document whose title has it, then `character` with
  /// the key of each single character; keys rise. What is damaged reads as if it ended.
  @inline(__always)
  static func read(
    _ bytes: ArraySlice<UInt8>, term: (UInt32) -> Void, title: (UInt32, _ document: UInt32) -> Void,
    character: (UInt32) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = NumberReader(bytes: bytes)
      var key: UInt32 = 0
      reader.list { reader in
        key &+= reader.next()
        term(key)
        reader.list { title(key, $0.next()) }
      }
      key = 0
      reader.list { reader in
        key &+= reader.next()
        character(key)
      }
    }
  }

  private struct NumberReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads a number of items and calls `item` for each of them, until the bytes end.
    @inline(__always)
    mutating func list(_ item: (inout NumberReader) -> Void) {
      var rest = next()
      while rest > 0, offset < bytes.count {
        item(&self)
        rest -= 1
      }
    }

    /// The next number; zero at the end.
    @inline(__always)
    mutating func next() -> UInt32 {
      var (number, shift): (UInt32, UInt32) = (0, 0)
      while offset < bytes.count {
        let byte = bytes[offset]
        offset &+= 1
        number |= UInt32(byte & 0x7F) &<< shift
        if byte < 0x80 { break }
        shift &+= 7
      }
      return number
    }
  }
}

/// Writes a ``DigestSlice``.
struct DigestSliceWriter: ~Copyable {
  private var terms = KeyList()
  private var characters = KeyList()
  private var hash = TermHash.seed

  /// The keys so far, each as what it is more than the last.
  private struct KeyList: ~Copyable {
    var count: UInt32 = 0
    var bytes = GrowingList<UInt8>()
    private var last: UInt32 = 0

    mutating func append(_ key: UInt32) {
      bytes.append(number: key - last)
      last = key
      count += 1
    }

    mutating func removeAll() {
      bytes.removeAll()
      (count, last) = (0, 0)
    }

    func write(to bytes: inout GrowingList<UInt8>) {
      bytes.append(number: count)
      bytes.append(self.bytes.elements)
    }
  }

  /// Whether it holds nothing.
  var isEmpty: Bool { terms.count == 0 && characters.count == 0 }

  /// A number by which a reader tells whether a directory and a block have the same terms here.
  var checksum: UInt8 { UInt8(TermHash.mixed(hash) & 0xFF) }

  /// Appends a word or pair, whose key is beyond those before it, and the documents whose titles have it.
  mutating func append(term key: UInt32, titles: UnsafeBufferPointer<UInt32>) {
    hash = TermHash.adding(key, to: hash)
    terms.append(key)
    terms.bytes.append(number: UInt32(titles.count))
    for document in titles { terms.bytes.append(number: document) }
  }

  /// Appends a single character, whose key is beyond those before it; all terms come first.
  mutating func append(character key: UInt32) {
    hash = TermHash.adding(key, to: hash)
    characters.append(key)
  }

  /// Appends the slice.
  func write(to bytes: inout GrowingList<UInt8>) {
    terms.write(to: &bytes)
    characters.write(to: &bytes)
  }

  /// Begins the next slice.
  mutating func removeAll() {
    terms.removeAll()
    characters.removeAll()
    hash = TermHash.seed
  }
}
