import Bytes
import Content
import Entities

/// What a plan passes to a file besides what the file reads, and its hash.
///
/// Every input of a page that is not read through `Lookup`. Its hash is part of the page's cache key.
struct PlannedInput<Value: Sendable>: Sendable {
  /// The value passed to the file.
  let value: Value
  /// The hash of the value.
  let fingerprint: Hash64

  /// Creates an input whose hash is that of the record that `record` writes.
  init(_ value: Value, in library: Library, _ record: (Value, RecordEncoder) throws -> Void) {
    self.init(value, with: RecordEncoder(keys: library.keys, capacity: 128), record)
  }

  /// Creates an input whose hash is that of the record that `record` writes to an empty encoder. For callers with many
  /// values.
  init(_ value: Value, with encoder: RecordEncoder, _ record: (Value, RecordEncoder) throws -> Void) {
    self.value = value
    // A value that cannot be encoded never equals an earlier one.
    fingerprint =
      (try? record(value, encoder)) == nil ? Hash64.random() : Hash64(encoder.bytes)
  }

  /// Returns an input with another value and the same hash. The value must depend on nothing else.
  func withValue<Other: Sendable>(_ other: Other) -> PlannedInput<Other> {
    PlannedInput<Other>(other, fingerprint: fingerprint)
  }

  /// Creates an input that never equals one of an earlier build, because nothing that members' pages are made from is
  /// cached.
  static func volatile(_ value: Value) -> PlannedInput {
    PlannedInput(value, fingerprint: Hash64.random())
  }

  /// Creates an input with a precomputed hash.
  init(_ value: Value, fingerprint: Hash64) {
    self.value = value
    self.fingerprint = fingerprint
  }
}

extension PlannedInput where Value: Encodable {
  /// Creates an input that is hashed as a whole.
  init(_ value: Value, in library: Library) { self.init(value, in: library) { try $1.write($0) } }
}

extension PlannedInput where Value == Void {
  /// The empty input of a file that is rendered only from its reads.
  static var empty: PlannedInput { PlannedInput((), fingerprint: .absent) }
}

extension PlannedInput where Value == [UInt8] {
  /// Creates an input of bytes and hashes them.
  init(hashing bytes: [UInt8]) { self.init(bytes, fingerprint: Hash64(bytes)) }
}
