import Dispatch
import Glibc
import Synchronization

// Shows that the thread sanitizer reports accesses guarded by a `Mutex` as races if threads wait for it:
//
//     swiftc -swift-version 6 -sanitize=thread Tests/Threads/mutex.swift -o mutex && ./mutex
//     swiftc -swift-version 6 -sanitize=thread -D POSIX Tests/Threads/mutex.swift -o mutex && ./mutex
//
// With Swift 6.3.1 on Linux, the first reports races; the second, which uses a POSIX lock instead, reports none. This
// is the only reason for which `Lock`, in Sources/Bytes, is not a `Mutex` under the sanitizer. Once the first reports
// none, it can be.

#if POSIX
  final class Guarded: @unchecked Sendable {
    private var number = 0
    private var lock = pthread_mutex_t()

    init() { pthread_mutex_init(&lock, nil) }

    func withLock(_ body: (inout Int) -> Void) {
      pthread_mutex_lock(&lock)
      body(&number)
      pthread_mutex_unlock(&lock)
    }
  }
#else
  final class Guarded: Sendable {
    private let number = Mutex(0)

    func withLock(_ body: (inout Int) -> Void) { number.withLock { body(&$0) } }
  }
#endif

let guarded = Guarded()
DispatchQueue.concurrentPerform(iterations: 4) { [guarded] _ in
  for _ in 0..<50 {
    guarded.withLock {
      $0 += 1
      // Other threads wait in the meantime. Without contention, nothing is reported.
      usleep(500)
    }
  }
}
guarded.withLock { print($0) }
