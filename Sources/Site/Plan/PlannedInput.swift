import Bytes
import Content
import Entities

/// What a plan hands to a file beside what the file reads, and the hash of it.
///
/// Whatever a page is made from and does not ask of the library comes in here and nowhere else, so that a build knows when
/// the page would be another one.
struct PlannedInput<Value: Sendable>: Sendable {
  /// What is handed over.
  let value: Value
  /// The hash of it.
  let fingerprint: Hash64

  /// A value with the hash of what `record` writes of it.
  init(_ value: Value, in library: Library, _ record: (Value, RecordEncoder) throws -> Void) {
    self.init(value, with: RecordEncoder(keys: library.keys, capacity: 128), record)
  }

  /// The same with an empty encoder, for callers with many values.
  init(_ value: Value, with encoder: RecordEncoder, _ record: (Value, RecordEncoder) throws -> Void) {
    self.value = value
    // What cannot be written is never the same as before.
    fingerprint =
      (try? record(value, encoder)) == nil ? Hash64.random() : Hash64(encoder.bytes)
  }

  /// Another value that is as much the same as this one in every build.
  func map<Other: Sendable>(_ other: Other) -> PlannedInput<Other> {
    PlannedInput<Other>(other, fingerprint: fingerprint)
  }

  /// A value that is never the same as an earlier build's: nothing is remembered of what members' pages are made from.
  static func volatile(_ value: Value) -> PlannedInput {
    PlannedInput(value, fingerprint: Hash64.random())
  }

  /// A value with a hash that its maker worked out.
  init(_ value: Value, fingerprint: Hash64) {
    self.value = value
    self.fingerprint = fingerprint
  }
}

extension PlannedInput where Value: Encodable {
  /// A value with the hash of all of it.
  init(_ value: Value, in library: Library) { self.init(value, in: library) { try $1.write($0) } }
}

extension PlannedInput where Value == Void {
  /// Nothing: the file is made from what it reads alone.
  static var nothing: PlannedInput { PlannedInput((), fingerprint: .absent) }
}

extension PlannedInput where Value == [UInt8] {
  /// Bytes with their hash.
  init(hashing bytes: [UInt8]) { self.init(bytes, fingerprint: Hash64(bytes)) }
}
