#if canImport(Glibc)
  import CHeap
#endif

/// What a program asks of glibc's allocator; others are left alone.
public enum Heap {
  /// Gives the pages back to the system on which nothing is left, after something large that was made of small blocks was
  /// let go. Source: malloc_trim(3).
  public static func giveBack() {
    #if canImport(Glibc)
      _ = malloc_trim(0)
    #endif
  }
}
