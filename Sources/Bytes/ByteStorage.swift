/// The memory of ``ByteBuffer``s: written only while a single one holds it.
@usableFromInline
final class ByteStorage {
  /// Where it begins.
  @usableFromInline let start: UnsafeMutablePointer<UInt8>
  /// How many bytes have room.
  @usableFromInline let capacity: Int

  /// Memory for `capacity` bytes, and for the few that would not be worth a block of their own.
  @usableFromInline
  init(_ capacity: Int) {
    self.capacity = max(32, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }
}
