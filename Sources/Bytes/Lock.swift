import Platform
import Synchronization

#if THREAD_SANITIZER
  /// A mutual exclusion lock that protects a value, in a form that the thread sanitizer understands. It models POSIX
  /// locks, but reports accesses guarded by a contended `Mutex` as races, because the kernel hands that lock over
  /// (FUTEX_LOCK_PI).
  package struct Lock<Value: ~Copyable>: ~Copyable, @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let value = UnsafeMutablePointer<Value>.allocate(capacity: 1)

    /// Creates a lock that protects a value.
    package init(_ initial: consuming sending Value) {
      mutex.initialize(to: pthread_mutex_t())
      pthread_mutex_init(mutex, nil)
      value.initialize(to: initial)
    }

    deinit {
      pthread_mutex_destroy(mutex)
      mutex.deallocate()
      value.deinitialize(count: 1)
      value.deallocate()
    }

    /// Calls `body` with exclusive access to the value.
    package borrowing func withLock<Result: ~Copyable, Failure: Error>(
      _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      pthread_mutex_lock(mutex)
      defer { pthread_mutex_unlock(mutex) }
      return try body(&value.pointee)
    }
  }
#else
  /// A mutual exclusion lock that protects a value.
  package typealias Lock<Value: ~Copyable> = Mutex<Value>
#endif
