#if canImport(Glibc)
  import CHeap
  import Glibc
#endif

/// What a program asks of glibc's allocator; others are left alone.
///
/// A build asks for memory by the hundred megabytes. By default the heap of every thread but the first grows by a page at a time, and
/// each takes a call and a fault of its own: a sixth of what a build costs in which one article changed. Source: mallopt(3).
public enum Heap {
  /// How much room is laid out in advance: addresses, not memory.
  private static let room: Int32 = 512 << 20
  /// The least size of blocks that are mapped apart from the heap and go back when they are freed: the room of a list of a hundred
  /// thousand things that has outgrown it would be cut up otherwise, and stay.
  private static let large: Int32 = 4 << 20

  /// Lays out the heap, of large pages where the system has them, for all threads of a machine with two processors; where there are
  /// more, every two share one. To be called before there are threads.
  public static func layOut() {
    #if canImport(Glibc)
      _ = mallopt(M_ARENA_MAX, Int32(clamping: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)) / 2)))
      _ = mallopt(M_MMAP_THRESHOLD, large)
      _ = mallopt(M_TRIM_THRESHOLD, .max)
      _ = mallopt(M_TOP_PAD, room)
      guard let start = sbrk(0), let end = grow(from: start) else {
        // Where so much may not be laid out, the heap grows as it did.
        _ = mallopt(M_TOP_PAD, 128 << 10)
        return
      }
      _ = mallopt(M_TOP_PAD, 16 << 20)
      let page = sysconf(Int32(_SC_PAGESIZE))
      let first = UnsafeMutableRawPointer(bitPattern: (Int(bitPattern: start) + page - 1) & ~(page - 1))
      // A system without large pages refuses, and nothing is lost.
      if let first { _ = madvise(first, end - first, MADV_HUGEPAGE) }
    #endif
  }

  /// Gives the pages back to the system on which nothing is left, after something large that was made of small blocks was
  /// let go. Source: malloc_trim(3).
  public static func giveBack() {
    #if canImport(Glibc)
      _ = malloc_trim(0)
    #endif
  }

  #if canImport(Glibc)
    /// Asks for blocks until the heap has grown; its new end.
    private static func grow(from start: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
      var blocks: [UnsafeMutableRawPointer] = []
      defer { for block in blocks { free(block) } }
      while blocks.count < 16, sbrk(0) == start {
        guard let block = malloc(64 << 10) else { return nil }
        blocks.append(block)
      }
      return sbrk(0).flatMap { $0 > start ? $0 : nil }
    }
  #endif
}
