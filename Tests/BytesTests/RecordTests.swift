import Bytes
import Testing

@Suite struct RecordTests {
  private struct Sample: Codable, Equatable {
    enum Kind: String, Codable { case one, other }
    enum SourceLocation: Codable, Equatable {
      case nowhere
      case at(line: Int, file: String?)
    }

    var name: String
    var number: Int
    var flag: Bool
    var hash: UInt64
    var kind: Kind
    var location: SourceLocation
    var missing: String?
    var present: Int?
    var names: [String]
    var bytes: [UInt8]
    var parts: [Sample]
  }

  private static let sample = Sample(
    name: "华西医院", number: -300, flag: true, hash: .max - 5, kind: .other, location: .at(line: 7, file: nil),
    missing: nil,
    present: .max, names: ["", "党建"], bytes: [0, 255],
    parts: [
      Sample(
        name: "", number: .min, flag: false, hash: 0, kind: .one, location: .nowhere, missing: "x", present: nil,
        names: [],
        bytes: [], parts: [])
    ])

  @Test func whatIsWrittenIsRead() throws {
    let record = try RecordEncoder.record(of: Self.sample)
    let (thing, isAtEnd) = try RecordDecoder.read(record[...]) { (try $0.value(Sample.self), $0.isAtEnd) }
    #expect(thing == Self.sample)
    #expect(isAtEnd)
    // A record embedded in others is read from a slice.
    let within = ([9, 9] + record + [9])[2..<2 + record.count]
    #expect(try RecordDecoder.read(within) { try $0.value(Sample.self) } == Self.sample)
  }

  @Test func everyFieldShowsInTheRecord() throws {
    let record = try RecordEncoder.record(of: Self.sample)
    let changes: [(inout Sample) -> Void] = [
      { $0.name += "a" }, { $0.number += 1 }, { $0.flag = false }, { $0.hash -= 1 }, { $0.kind = .one },
      { $0.location = .at(line: 7, file: "") }, { $0.missing = "" }, { $0.present = nil }, { $0.names = ["党建", ""] },
      { $0.bytes = [0] }, { $0.parts = [] },
    ]
    for (index, change) in changes.enumerated() {
      var other = Self.sample
      change(&other)
      #expect(try RecordEncoder.record(of: other) != record, "change \(index)")
    }
  }

  @Test func damageIsRefused() throws {
    let record = try RecordEncoder.record(of: Self.sample)
    for count in record.indices {
      #expect(throws: (any Error).self) { try RecordDecoder.read(record[..<count]) { try $0.value(Sample.self) } }
    }
    // A length beyond the end allocates no memory.
    #expect(throws: RecordCodingError.self) {
      try RecordDecoder.read([0xFF, 0xFF, 0xFF, 0xFF, 0x7F]) { try $0.text() }
    }
  }

  @Test func whatHasNoShapeIsNotWritten() {
    #expect(throws: RecordCodingError.self) { try RecordEncoder.record(of: [Int?.none]) }
  }

  @Test func keysNameThingsInEveryOrder() {
    var keys = ReferenceKeys()
    keys.register(Sample.self, names: ["a", "b"])
    #expect(keys.index(of: Sample.self, key: ReferenceKeys.key("b")) == 1)
    #expect(keys.key(of: Sample.self, at: 0) == ReferenceKeys.key("a"))
    #expect(keys.key(of: Sample.self, at: 2) == nil)
    #expect(keys.index(of: Int.self, key: ReferenceKeys.key("a")) == nil)
  }
}
