#if DEBUG
  import Bytes
  import Synchronization
#endif

/// Records the keys that readers look up, for the test that every key read is declared. Does nothing in release builds.
package enum KeyRecorder {
  #if DEBUG
    private static let keys = Lock<Set<String>>([])

    /// The keys looked up since the program started.
    package static var recordedKeys: Set<String> { keys.withLock { $0 } }
  #endif

  /// Records the lookup of a key.
  @inline(__always)
  static func record(_ key: String) {
    #if DEBUG
      keys.withLock { _ = $0.insert(key) }
    #endif
  }
}
