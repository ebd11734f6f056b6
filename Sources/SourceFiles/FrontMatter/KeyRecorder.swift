#if DEBUG
  import Bytes
  import Synchronization
#endif

/// Which keys readers asked for, for the test that none is read without being declared; nothing outside of debug builds.
package enum KeyRecorder {
  #if DEBUG
    private static let keys = Lock<Set<String>>([])

    /// The keys that were asked for since the program began.
    package static var asked: Set<String> { keys.withLock { $0 } }
  #endif

  /// Notes that a reader asks for a key.
  @inline(__always)
  static func note(_ key: String) {
    #if DEBUG
      keys.withLock { _ = $0.insert(key) }
    #endif
  }
}
