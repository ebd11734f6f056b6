/// A reusable, growable array with a single owner.
///
/// There are thousands of posting lists per block. An array owns its memory and is noncopyable, so appending involves
/// no reference counting and no uniqueness check, and emptying frees nothing.
struct UniqueArray<Element: BitwiseCopyable>: ~Copyable {
  fileprivate var start: UnsafeMutablePointer<Element>
  fileprivate var capacity: Int
  /// The number of elements.
  fileprivate(set) var count = 0

  /// Creates an empty array with room for `capacity` elements.
  init(capacity: Int = 64) {
    self.capacity = max(16, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Creates an array of `count` copies of an element.
  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    start.initialize(repeating: element, count: count)
    self.count = count
  }

  /// Accesses the element at an offset, which must be below ``count``.
  subscript(offset: Int) -> Element {
    @inline(__always) get { start[offset] }
    @inline(__always) set { start[offset] = newValue }
  }

  /// The elements, valid until the array changes.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  /// A copy of the elements.
  var array: [Element] { Array(elements) }

  /// Appends an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    (start + count).initialize(to: element)
    count += 1
  }

  /// Appends elements, which must not be in the array's own storage.
  mutating func append(_ more: UnsafeBufferPointer<Element>) {
    guard let first = more.baseAddress else { return }
    if count + more.count > capacity { grow(by: more.count) }
    (start + count).initialize(from: first, count: more.count)
    count += more.count
  }

  /// Removes all elements and keeps the capacity.
  mutating func removeAll() { count = 0 }

  fileprivate mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.initialize(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

extension UniqueArray<UInt8> {
  /// Appends a big-endian word.
  mutating func append(word: UInt32) {
    if count &+ 4 > capacity { grow(by: 4) }
    UnsafeMutableRawPointer(start + count).storeBytes(of: word.bigEndian, as: UInt32.self)
    count &+= 4
  }

  /// Appends a number as a little-endian base-128 varint.
  @inline(__always)
  mutating func append(varint: UInt32) {
    var rest = varint
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}
