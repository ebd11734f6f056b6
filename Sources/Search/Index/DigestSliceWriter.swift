/// Writes a ``DigestSlice``.
struct DigestSliceWriter: ~Copyable {
  private var terms = KeyList()
  private var characters = KeyList()
  private var hash = TermHash.seed

  /// The keys so far, delta-encoded, with their postings.
  private struct KeyList: ~Copyable {
    var count: UInt32 = 0
    var bytes = UniqueArray<UInt8>()
    private var last: UInt32 = 0

    mutating func append(_ key: UInt32, _ postings: Postings, includingPositions: Bool) {
      bytes.append(varint: key - last)
      append(postings, includingPositions: includingPositions)
      last = key
      count += 1
    }

    private mutating func append(_ postings: Postings, includingPositions: Bool) {
      let documents = postings.documents
      if documents.count == 1 { return bytes.append(varint: documents[0] << 1 | 1) }
      bytes.append(varint: UInt32(documents.count) << 1)
      var last: UInt32 = 0
      for document in documents {
        bytes.append(varint: document - last)
        last = document
      }
      guard includingPositions else { return }
      for mask in postings.masks {
        bytes.append(varint: mask & (mask &- 1) == 0 ? UInt32(mask.trailingZeroBitCount) : 16 + UInt32(mask))
      }
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

  /// A checksum of the terms whose documents the directory does not list, by which a reader detects that a directory and
  /// a block have different ones in this shard.
  var checksum: UInt8 { UInt8(TermHash.mixed(hash) & 0xFF) }

  /// Appends a word or pair, whose key must be greater than the previous one, its postings, if the directory lists them,
  /// and the documents with the term in their titles.
  mutating func append(term key: UInt32, _ postings: Postings, titles: UnsafeBufferPointer<UInt32>) {
    if postings.documents.isEmpty { hash = TermHash.adding(key, to: hash) }
    terms.append(key, postings, includingPositions: true)
    terms.bytes.append(varint: UInt32(titles.count))
    for document in titles { terms.bytes.append(varint: document) }
  }

  /// Appends a single character, whose key must be greater than the previous one, and its postings, if the directory
  /// lists them; all words and pairs must come first.
  mutating func append(character key: UInt32, _ postings: Postings) {
    if postings.documents.isEmpty { hash = TermHash.adding(key, to: hash) }
    characters.append(key, postings, includingPositions: false)
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
