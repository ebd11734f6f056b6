/// The memory of a ``ByteBuffer``: written only while a single buffer holds it.
@usableFromInline
final class ByteStorage: ManagedBuffer<ByteExtent, UInt8> {
  /// Memory for `capacity` bytes, and for the few that would not be worth a block of their own.
  @inlinable
  static func make(_ capacity: Int) -> ByteStorage {
    let room = max(32, capacity)
    let storage = create(minimumCapacity: room) { _ in ByteExtent(count: 0, capacity: room) }
    return unsafeDowncast(storage, to: ByteStorage.self)
  }
}

/// How far a ``ByteStorage`` is filled.
@usableFromInline
struct ByteExtent {
  /// How many bytes are there.
  @usableFromInline var count: Int
  /// How many have room.
  @usableFromInline var capacity: Int

  @inlinable
  init(count: Int, capacity: Int) {
    self.count = count
    self.capacity = capacity
  }
}
