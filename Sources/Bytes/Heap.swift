#if canImport(Glibc)
  import CHeap
#endif

/// What a program asks of glibc's allocator; others are left alone.
public enum Heap {
  /// Has every large block mapped by itself, so that it goes back to the system as soon as it is freed.
  ///
  /// Otherwise glibc takes blocks of up to 32 MB from among the small ones once a large one was freed, where the room of one
  /// that a list has outgrown is cut up and stays. Source: mallopt(3), "M_MMAP_THRESHOLD".
  public static func setLargeBlocksApart() {
    #if canImport(Glibc)
      _ = mallopt(M_MMAP_THRESHOLD, 128 << 10)
    #endif
  }

  /// Gives the pages back to the system on which nothing is left, after something large that was made of small blocks was
  /// let go. Source: malloc_trim(3).
  public static func giveBack() {
    #if canImport(Glibc)
      _ = malloc_trim(0)
    #endif
  }
}
