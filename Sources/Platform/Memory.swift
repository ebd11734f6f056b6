import Synchronization

#if canImport(Glibc)
  import CHeap
#endif

/// How many bytes of address space the process may have, such as by `ulimit -v`; nil where there is no limit. Source: getrlimit(2).
package var addressSpaceLimit: Int? {
  var limits = rlimit()
  #if canImport(Glibc)
    let resource = __rlimit_resource_t(RLIMIT_AS.rawValue)
  #else
    let resource = RLIMIT_AS
  #endif
  // "No limit" is the largest number, whose spelling in C Swift does not import everywhere.
  guard getrlimit(resource, &limits) == 0, limits.rlim_cur < rlim_t(Int.max) else { return nil }
  return Int(limits.rlim_cur)
}

/// How many bytes of address space the process has; nil where the system does not tell. Source: proc_pid_statm(5).
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

/// Lets all threads allocate from one heap, where the allocator reserves address space for each otherwise. Source: mallopt(3).
package func shareOneHeap() {
  #if canImport(Glibc)
    _ = mallopt(M_ARENA_MAX, 1)
  #endif
}

/// Ends the process with a message and an exit status where memory runs out, in place of a signal.
///
/// Swift's runtime stops a program that gets no memory, and may meet a null pointer when it tries to say so (SIGABRT, SIGSEGV);
/// so may C libraries. A fault of the program itself ends it by another signal (SIGILL, SIGTRAP). It is meant for processes
/// whose memory is limited, where these two signals have no likelier reason. Source: signal-safety(7).
package func endWhenMemoryRunsOut(saying message: [UInt8], exitStatus: Int32) {
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: message.count, alignment: 1)
  bytes.copyBytes(from: message)
  lastWords = UnsafeRawBufferPointer(bytes)
  lastStatus = exitStatus
  // A global is made when it is first used, which must not be in a signal handler.
  _ = isEnding.load(ordering: .relaxed)
  for number in [SIGABRT, SIGSEGV, SIGBUS] {
    signal(number) { _ in
      // Several threads may get no memory at once; one of them speaks, and ends all.
      guard !isEnding.exchange(true, ordering: .relaxed) else {
        while true { pause() }
      }
      _ = write(STDERR_FILENO, lastWords.baseAddress, lastWords.count)
      _exit(lastStatus)
    }
  }
}

// Written before the signals can come, and read by their handler alone.
nonisolated(unsafe) private var lastWords = UnsafeRawBufferPointer(start: nil, count: 0)
nonisolated(unsafe) private var lastStatus: Int32 = 0
private let isEnding = Atomic(false)
