import Platform

/// The memory allocator of the process.
public enum Heap {
  /// Returns free pages to the system, after a large structure of small blocks was released.
  public static func giveBack() {
    returnFreeHeapPages()
  }
}
