/// The terms of a block in one shard of the directory.
///
/// Format: the number of words and pairs, and for each the difference of its key from the previous one, its document if
/// there is only one, counted from 1, otherwise 0, the number of documents with the term in their titles, and those
/// documents; then the number of single characters, and for each the difference of its key and its only document.
struct DigestSlice {
  /// Calls `term` with the key of each word and pair and its document, if there is only one, `title` with the key and
  /// each document with the term in its title, then `character` with the key of each single character and its only
  /// document; keys ascend. Reading stops at damage.
  @inline(__always)
  static func read(
    _ bytes: ArraySlice<UInt8>, term: (UInt32, _ onlyDocument: UInt32?) -> Void,
    title: (UInt32, _ document: UInt32) -> Void, character: (UInt32, _ onlyDocument: UInt32?) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = VarintReader(bytes: bytes)
      var key: UInt32 = 0
      reader.list { reader in
        key &+= reader.next()
        term(key, reader.document())
        reader.list { title(key, $0.next()) }
      }
      key = 0
      reader.list { reader in
        key &+= reader.next()
        character(key, reader.document())
      }
    }
  }

  private struct VarintReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads a count and calls `item` that often, or until the bytes end.
    @inline(__always)
    mutating func list(_ item: (inout VarintReader) -> Void) {
      var rest = next()
      while rest > 0, offset < bytes.count {
        item(&self)
        rest -= 1
      }
    }

    /// Reads a document that is counted from 1; nil for 0.
    @inline(__always)
    mutating func document() -> UInt32? {
      let number = next()
      return number == 0 ? nil : number - 1
    }

    /// Reads the next varint; zero at the end.
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

  /// The keys so far, delta-encoded.
  private struct KeyList: ~Copyable {
    var count: UInt32 = 0
    var bytes = UniqueArray<UInt8>()
    private var last: UInt32 = 0

    mutating func append(_ key: UInt32, onlyDocument: UInt32?) {
      bytes.append(varint: key - last)
      bytes.append(varint: onlyDocument.map { $0 + 1 } ?? 0)
      last = key
      count += 1
    }

    mutating func removeAll() {
      bytes.removeAll()
      (count, last) = (0, 0)
    }

    func write(to bytes: inout UniqueArray<UInt8>) {
      bytes.append(varint: count)
      bytes.append(self.bytes.elements)
    }
  }

  /// A checksum of the terms in several documents, by which a reader detects that a directory and a block have different
  /// ones in this shard.
  var checksum: UInt8 { UInt8(TermHash.mixed(hash) & 0xFF) }

  /// Appends a word or pair, whose key must be greater than the previous one, its document if there is only one, and the
  /// documents with the term in their titles.
  mutating func append(term key: UInt32, onlyDocument: UInt32?, titles: UnsafeBufferPointer<UInt32>) {
    if onlyDocument == nil { hash = TermHash.adding(key, to: hash) }
    terms.append(key, onlyDocument: onlyDocument)
    terms.bytes.append(varint: UInt32(titles.count))
    for document in titles { terms.bytes.append(varint: document) }
  }

  /// Appends a single character, whose key must be greater than the previous one, and its document if there is only one;
  /// all words and pairs must come first.
  mutating func append(character key: UInt32, onlyDocument: UInt32?) {
    if onlyDocument == nil { hash = TermHash.adding(key, to: hash) }
    characters.append(key, onlyDocument: onlyDocument)
  }

  /// Appends the slice.
  func write(to bytes: inout UniqueArray<UInt8>) {
    terms.write(to: &bytes)
    characters.write(to: &bytes)
  }

  /// Resets the writer for the next slice.
  mutating func removeAll() {
    terms.removeAll()
    characters.removeAll()
    hash = TermHash.seed
  }
}
