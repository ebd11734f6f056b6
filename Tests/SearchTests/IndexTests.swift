import Bytes
import SearchReading
import Testing

@testable import Search

/// The index of random documents, queried as the browser queries it.
struct IndexTests {
  private struct BuiltIndex {
    let layout: IndexLayout
    let blocks: [IndexBlock]
    let starts: [Int]
    let directory: [[UInt8]]

    init(_ texts: [String], listedDocuments: Int = 1) {
      var layout = IndexLayout(weight: texts.count * IndexLayout.textWeight)
      layout.listedDocuments = listedDocuments
      self.layout = layout
      let keys = texts.indices.map { (key: ReferenceKeys.key("\($0)"), weight: IndexLayout.textWeight) }
      let ranges = BlockBoundaries.ranges(of: keys, layout)
      starts = ranges.map(\.lowerBound)
      blocks = ranges.map { range in
        IndexBlock(count: range.count, layout) { number in
          var document = SearchDocument(row: ResultRow(title: "题", url: "/\(number)/", kind: 0))
          document.titles = ["题"]
          document.text = Array(texts[range.lowerBound + number].utf8)
          return document
        }
      }
      let digests = blocks.map(\.digest)
      let documentRanges = blocks.map { layout.documentRange(of: $0.documentCount) }
      directory = (0..<layout.directoryShards).map { shard in
        TermDirectory.shard(zip(digests, documentRanges).map { ($0[shard], $1) }, layout)
      }
    }

    /// Returns the numbers of the documents that contain a term.
    func documents(_ term: String) -> [Int] {
      let hash = TermHash.mixed(term.unicodeScalars.reduce(TermHash.seed) { TermHash.adding($1.value, to: $0) })
      let isCharacter = term.unicodeScalars.count == 1
      let stored = layout.storedBits(of: hash)
      let shard = Int(stored >> UInt32(layout.keyBits))
      let key = Int(stored) & (1 << layout.keyBits - 1)
      let (terms, characters) = planes(shard)
      let plane = isCharacter ? characters : terms
      guard let index = plane.keys.firstIndex(of: key) else { return [] }
      return plane.blocks[index].flatMap { block, listed in
        if !listed.isEmpty { return listed.map { $0 + starts[block] } }
        let place = Self.count(terms.blocks[..<(isCharacter ? terms.keys.count : index)], in: block)
        return lists(shard, of: block, terms: terms, characters: characters)[
          place + (isCharacter ? Self.count(characters.blocks[..<index], in: block) : 0)
        ].map { $0 + starts[block] }
      }
    }

    /// A term's blocks, with its documents in each that the directory lists.
    private typealias Blocks = [(block: Int, listed: [Int])]
    private typealias Plane = (keys: [Int], blocks: [Blocks])

    /// The number of terms whose documents in a block are not listed.
    private static func count(_ terms: ArraySlice<Blocks>, in block: Int) -> Int {
      terms.count { $0.contains { $0.block == block && $0.listed.isEmpty } }
    }

    private func planes(_ shard: Int) -> (terms: Plane, characters: Plane) {
      var reader = BitReader(directory[shard])
      func plane(titles: Bool) -> Plane {
        let keys = reader.list(reader.gamma() - 1, below: 1 << layout.keyBits)
        let lists: [Blocks] = keys.map { _ in
          reader.list(reader.gamma(), below: blocks.count).map { block -> (Int, [Int]) in
            let isAlone = reader.read(1) == 1
            let number = isAlone || layout.listedDocuments == 1 ? 1 : reader.gamma()
            guard isAlone || number > 1 else { return (block, []) }
            let range = layout.documentRange(of: blocks[block].documentCount)
            return (block, Self.documents(number, below: range, hasMasks: titles, from: &reader))
          }
        }
        if titles {
          for _ in keys where reader.read(1) == 1 {
            _ = reader.list(reader.gamma(), below: blocks.count * layout.documentsPerBlock)
          }
        }
        return (keys, lists)
      }
      let terms = plane(titles: true)
      return (terms, plane(titles: false))
    }

    private static func documents(
      _ number: Int, below range: Int, hasMasks: Bool, from reader: inout BitReader
    ) -> [Int] {
      let documents = reader.list(number, below: range)
      if hasMasks, number > 1 { for _ in documents { _ = reader.rising(reader.gamma(), 0, 15) } }
      return documents
    }

    private func lists(_ shard: Int, of block: Int, terms: Plane, characters: Plane) -> [[Int]] {
      let file = blocks[block].shards[shard / layout.shardsPerFile]
      var lengths: [Int] = []
      var offset = 0
      while lengths.count < layout.shardsPerFile {
        var (value, shift) = (0, 0)
        repeat {
          value |= Int(file[offset] & 0x7F) << shift
          shift += 7
          offset += 1
        } while file[offset - 1] >= 0x80
        lengths.append(value)
      }
      let number = shard % layout.shardsPerFile
      let start = lengths[..<number].reduce(offset, +)
      var reader = BitReader(Array(file[start..<(start + lengths[number])]))
      let count = blocks[block].documentCount
      return [terms, characters].enumerated().flatMap { place, plane in
        (0..<Self.count(plane.blocks[...], in: block)).map { _ in
          let number = reader.gamma() + layout.listedDocuments
          return Self.documents(number, below: count, hasMasks: place == 0, from: &reader)
        }
      }
    }
  }

  private static func texts(_ count: Int) -> [String] {
    var state: UInt64 = 7
    func random(_ range: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % range
    }
    let characters = Array("医院党建文化华西协和重庆厦门长沙都江堰一二三四五六七八九十")
    return (0..<count).map { _ in
      (0...random(4)).map { _ in String((0...random(12)).map { _ in characters[random(characters.count)] }) }
        .joined(separator: "\n")
    }
  }

  @Test(arguments: [1, 40, 900], [1, 2, 5]) func anyTwoCharactersAreFoundAndNothingElse(
    count: Int, listedDocuments: Int
  ) {
    let texts = Self.texts(count)
    let built = BuiltIndex(texts, listedDocuments: listedDocuments)
    let all = texts.joined(separator: "\n").filter { $0 != "\n" }
    for (first, second) in zip(all, all.dropFirst()).prefix(400) {
      for term in ["\(first)\(second)", "\(first)"] {
        #expect(built.documents(term) == texts.indices.filter { texts[$0].contains(term) }, "\(term)")
      }
    }
    #expect(built.documents("宇宙").isEmpty)
  }

  @Test func anEditChangesOneBlock() {
    var texts = Self.texts(900)
    let before = BuiltIndex(texts)
    texts[450] += "\n新增的医院"
    let after = BuiltIndex(texts)
    #expect(Set(after.blocks.map(\.name)).subtracting(before.blocks.map(\.name)).count == 1)
    func files(_ built: BuiltIndex) -> Set<[UInt8]> {
      Set(built.blocks.flatMap { $0.shards + $0.rows } + built.directory)
    }
    let bytes = files(after).reduce(0) { $0 + $1.count }
    let rewritten = files(after).subtracting(files(before)).reduce(0) { $0 + $1.count }
    #expect(rewritten * 20 < bytes, "\(rewritten) of \(bytes)")
  }
}
