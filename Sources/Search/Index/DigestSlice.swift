/// The terms of a block in one shard of the directory.
///
/// Format: the number of words and pairs, and for each the difference of its key from the previous one, its postings, if
/// the directory lists them, the number of documents with the term in their titles, and those documents; then the number
/// of single characters, and for each the difference of its key and its postings.
///
/// The postings of a term with a single document are twice its number plus one. Others are twice the number of documents,
/// the differences of their numbers, and, of a word or pair, the position masks: a single position as it is, several as
/// their mask plus 16.
struct DigestSlice: ~Copyable {
  private var documents = UniqueArray<UInt32>()
  private var masks = UniqueArray<UInt16>()

  /// Calls `term` with the key of each word and pair and its listed postings, `title` with the key and each document with
  /// the term in its title, then `character` with the key of each single character and its listed postings; keys ascend.
  /// The postings are valid during the call. Reading stops at damage.
  @inline(__always)
  mutating func read(
    _ bytes: ArraySlice<UInt8>, term: (UInt32, Postings) -> Void, title: (UInt32, _ document: UInt32) -> Void,
    character: (UInt32, Postings) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = VarintReader(bytes: bytes)
      var key: UInt32 = 0
      var rest = reader.next()
      while rest > 0, !reader.isAtEnd {
        key &+= reader.next()
        term(key, postings(from: &reader, includingPositions: true))
        var titles = reader.next()
        while titles > 0, !reader.isAtEnd {
          title(key, reader.next())
          titles -= 1
        }
        rest -= 1
      }
      key = 0
      rest = reader.next()
      while rest > 0, !reader.isAtEnd {
        key &+= reader.next()
        character(key, postings(from: &reader, includingPositions: false))
        rest -= 1
      }
    }
  }

  private mutating func postings(from reader: inout VarintReader, includingPositions: Bool) -> Postings {
    documents.removeAll()
    masks.removeAll()
    let front = reader.next()
    if front & 1 == 1 {
      documents.append(front >> 1)
      masks.append(1)
    } else {
      var rest = front >> 1
      var document: UInt32 = 0
      while rest > 0, !reader.isAtEnd {
        document &+= reader.next()
        documents.append(document)
        rest -= 1
      }
      for _ in 0..<documents.count {
        let code = includingPositions ? reader.next() : 0
        masks.append(code < 16 ? 1 << UInt16(code) : max(1, UInt16(truncatingIfNeeded: code &- 16)))
      }
    }
    return Postings(documents: documents.elements, masks: masks.elements)
  }

  private struct VarintReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { offset >= bytes.count }

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
