import Bytes

/// A multimap from byte strings to numbers.
///
/// An open-addressing hash table over one byte buffer: inserting a key does not allocate, so that the 120,000 names of
/// 40,000 hospitals cost milliseconds. Keys are hashed with FNV-1a, and collisions are resolved by linear probing.
struct ByteStringMultimap: Sendable {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// The index of each key's newest entry, or -1; the count is a power of two.
  private var slots: [Int32] = []

  private struct Entry: Sendable {
    var hash: UInt64
    var start: Int32
    var end: Int32
    /// The previous entry with the same key, or -1.
    var previous: Int32
    var value: Int32
    /// The first value inserted for the same key.
    var firstValue: Int32
  }

  /// The number of entries, including those with equal keys.
  var count: Int { entries.count }

  /// Inserts `value` under the bytes that `write` appends.
  mutating func insert(_ value: Int32, write: (inout ByteBuffer) -> Void) {
    var key = ByteBuffer(capacity: 64)
    write(&key)
    if (entries.count + 1) * 2 > slots.count { grow() }
    let (hash, slot) = key.withBytes { key in
      let hash = Self.hash(key[...])
      return (hash, find(key[...], hash: hash))
    }
    let index = Int32(entries.count)
    let previous = slots[slot]
    if previous >= 0 {
      // The key exists, so share its bytes.
      let first = entries[Int(previous)]
      entries.append(
        Entry(
          hash: hash, start: first.start, end: first.end, previous: previous, value: value, firstValue: first.firstValue
        ))
    } else {
      let start = bytes.count
      key.withBytes { bytes.append(contentsOf: $0) }
      entries.append(
        Entry(
          hash: hash, start: Int32(start), end: Int32(bytes.count), previous: -1, value: value, firstValue: value))
    }
    slots[slot] = index
  }

  /// Returns the first value inserted for a key, in constant time.
  func first(for key: [UInt8]) -> Int32? {
    guard !slots.isEmpty else { return nil }
    let index = key.withUnsafeBufferPointer { slots[find($0[...], hash: Self.hash($0[...]))] }
    return index < 0 ? nil : entries[Int(index)].firstValue
  }

  /// Returns the values for a key, ascending and without duplicates.
  func values(for key: [UInt8]) -> [Int32] {
    guard !slots.isEmpty else { return [] }
    var index = key.withUnsafeBufferPointer { slots[find($0[...], hash: Self.hash($0[...]))] }
    var values: [Int32] = []
    while index >= 0 {
      let entry = entries[Int(index)]
      values.append(entry.value)
      index = entry.previous
    }
    guard values.count > 1 else { return values }
    values.sort()
    var last: Int32?
    return values.filter { value in
      defer { last = value }
      return value != last
    }
  }

  /// The slot of a key, or the free slot where it would be inserted.
  private func find(_ key: Slice<UnsafeBufferPointer<UInt8>>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      let range = Int(entry.start)..<Int(entry.end)
      if entry.hash == hash, bytes[range].elementsEqual(key) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(64, slots.count * 2))
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash ^ entry.hash >> 32) & mask
      // A later entry of a key replaces the earlier one in its slot.
      while slots[slot] >= 0, slots[slot] != entry.previous { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  private static func hash(_ key: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
