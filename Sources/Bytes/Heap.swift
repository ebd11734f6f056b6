import Platform

/// The memory allocator of the process.
public enum Heap {
  /// Returns free pages to the system, for use after a large structure of small blocks is released.
  public static func releaseFreePages() {
    returnFreeHeapPages()
  }
}
