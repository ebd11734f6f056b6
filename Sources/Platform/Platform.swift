// The C library under whichever name the platform gives it, and the few calls that differ between platforms: the only file
// that knows the platform. Every other file writes `import Platform`.
#if canImport(Glibc)
  import CHeap
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif

extension stat {
  /// When the bytes of the file were last changed, in nanoseconds since 1970-01-01T00:00:00Z.
  package var modified: Int {
    #if canImport(Darwin)
      Self.nanoseconds(st_mtimespec)
    #else
      Self.nanoseconds(st_mtim)
    #endif
  }

  /// When the bytes or the attributes of the file were last changed, in nanoseconds since 1970-01-01T00:00:00Z.
  package var changed: Int {
    #if canImport(Darwin)
      Self.nanoseconds(st_ctimespec)
    #else
      Self.nanoseconds(st_ctim)
    #endif
  }

  private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec) }
}

/// Returns free pages of the heap to the system, where the allocator keeps them otherwise. Source: malloc_trim(3).
package func returnFreeHeapPages() {
  #if canImport(Glibc)
    _ = malloc_trim(0)
  #endif
}

/// The path of the running program; nil where the system does not tell.
package let executablePath: String? = {
  #if canImport(Darwin)
    var size: UInt32 = 0
    _ = _NSGetExecutablePath(nil, &size)
    let path = [CChar](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      count = buffer.baseAddress.map { _NSGetExecutablePath($0, &size) } == 0 ? Int(size) : 0
    }
    return path.isEmpty ? nil : String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  #else
    return "/proc/self/exe"
  #endif
}()
