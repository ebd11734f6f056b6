/// Waits until something below a folder changes.
///
/// On Linux the system says so (inotify). Elsewhere, and where a machine has no watches left, ``wait(quiet:most:)`` returns every half
/// second, and its caller looks itself.
package final class FolderWatch {
  private let path: String
  private var descriptor: Int32 = -1
  /// Whether every folder is watched by the system.
  private var isComplete = false

  private static let interval: Int32 = 500
  /// The deepest folder that is watched; links are not followed, so that only a hostile tree is deeper.
  private static let deepest = 64

  /// Begins to watch the folder at a path.
  package init(_ path: String) {
    self.path = path
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      watchAll()
    #endif
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Returns once something changed and nothing more did for `quiet` milliseconds, or `most` milliseconds after the first change.
  package func wait(quiet: Int32, most: Int32) {
    guard isComplete else {
      usleep(UInt32(Self.interval) * 1000)
      return watchAll()
    }
    guard isReadable(within: -1) else { return }
    let start = ContinuousClock.now
    repeat { drain() } while start.duration(to: .now) < .milliseconds(Int(most)) && isReadable(within: quiet)
    // Folders may have come.
    watchAll()
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let result = poll(&entry, 1, milliseconds)
      if result >= 0 || errno != EINTR { return result > 0 }
    }
  }

  /// Reads what the system has to say, of which only counts that it says something.
  private func drain() {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
      while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
  }

  private func watchAll() {
    #if os(Linux)
      isComplete = descriptor >= 0 && watch(path, depth: 0)
    #endif
  }

  #if os(Linux)
    /// Watches a folder and those below it; a folder that is watched already stays so. False where the system refuses.
    private func watch(_ path: String, depth: Int) -> Bool {
      let changes =
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_ONLYDIR
      guard inotify_add_watch(descriptor, path, UInt32(changes)) >= 0 else {
        // A folder that is gone is no reason to look every half second; no watches left is.
        return errno != ENOSPC && errno != ENOMEM
      }
      guard depth < Self.deepest, let folder = opendir(path) else { return true }
      defer { closedir(folder) }
      while let entry = readdir(folder) {
        guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN) else { continue }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          bytes.bindMemory(to: CChar.self).baseAddress.map { String(cString: $0) } ?? ""
        }
        if name.hasPrefix(".") { continue }
        if !watch(path + "/" + name, depth: depth + 1) { return false }
      }
      return true
    }
  #endif
}
