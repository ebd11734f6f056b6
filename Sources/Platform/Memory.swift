import Synchronization

#if canImport(Glibc)
  import CHeap
#endif

/// The limit of the process's address space in bytes, as set by `ulimit -v`; nil if there is none. Source:
/// getrlimit(2).
package var addressSpaceLimit: Int? {
  var limits = rlimit()
  #if canImport(Glibc)
    let resource = __rlimit_resource_t(RLIMIT_AS.rawValue)
  #else
    let resource = RLIMIT_AS
  #endif
  // "No limit" is the largest value, whose C constant Swift does not import on every platform.
  guard getrlimit(resource, &limits) == 0, limits.rlim_cur < rlim_t(Int.max) else { return nil }
  return Int(limits.rlim_cur)
}

/// The size of the process's address space in bytes; nil if the system does not provide it. Source: proc_pid_statm(5).
package var addressSpaceInUse: Int? {
  let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var pages = 0
  withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { buffer in
    let count = read(file, buffer.baseAddress, buffer.count)
    for byte in buffer.prefix(max(0, count)) {
      guard byte >= 0x30, byte <= 0x39 else { break }
      pages = pages * 10 + Int(byte - 0x30)
    }
  }
  return pages * sysconf(Int32(_SC_PAGESIZE))
}

/// Makes all threads allocate from one arena, where the allocator would otherwise reserve address space for each.
/// Source: mallopt(3).
package func useSingleMallocArena() {
  #if canImport(Glibc)
    _ = mallopt(M_ARENA_MAX, 1)
  #endif
}

/// Exits with a message and an exit status instead of a signal when memory runs out.
///
/// Swift's runtime aborts if an allocation fails, and may dereference a null pointer while reporting it (SIGABRT,
/// SIGSEGV); so may C libraries. A bug in the program itself raises other signals (SIGILL, SIGTRAP). Intended for
/// processes with a memory limit, where SIGABRT and SIGSEGV have no likelier cause. Source: signal-safety(7).
package func exitOnOutOfMemory(message: [UInt8], exitStatus: Int32) {
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: message.count, alignment: 1)
  bytes.copyBytes(from: message)
  outOfMemoryMessage = UnsafeRawBufferPointer(bytes)
  outOfMemoryExitStatus = exitStatus
  // Globals are initialized lazily, which must not happen in a signal handler.
  _ = isEnding.load(ordering: .relaxed)
  for number in [SIGABRT, SIGSEGV, SIGBUS] {
    signal(number) { _ in
      // Several threads may run out of memory at once; the first one reports it and exits.
      guard !isEnding.exchange(true, ordering: .relaxed) else {
        while true { pause() }
      }
      _ = write(STDERR_FILENO, outOfMemoryMessage.baseAddress, outOfMemoryMessage.count)
      _exit(outOfMemoryExitStatus)
    }
  }
}

// Written before the handlers are installed, and read only by them.
nonisolated(unsafe) private var outOfMemoryMessage = UnsafeRawBufferPointer(start: nil, count: 0)
nonisolated(unsafe) private var outOfMemoryExitStatus: Int32 = 0
private let isEnding = Atomic(false)
