import Platform
import Synchronization

#if THREAD_SANITIZER
  /// A value that one thread at a time may use, as the thread sanitizer understands it: it follows locks of POSIX, and reports what
  /// a `Mutex` guards as a race wherever threads wait for one, for the kernel hands that over (FUTEX_LOCK_PI).
  package struct Lock<Value: ~Copyable>: ~Copyable, @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let value = UnsafeMutablePointer<Value>.allocate(capacity: 1)

    /// Guards a value.
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

    /// Runs `body` with the value while no other thread has it.
    package borrowing func withLock<Result: ~Copyable, Failure: Error>(
      _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      pthread_mutex_lock(mutex)
      defer { pthread_mutex_unlock(mutex) }
      return try body(&value.pointee)
    }
  }
#else
  /// A value that one thread at a time may use.
  package typealias Lock<Value: ~Copyable> = Mutex<Value>
#endif
