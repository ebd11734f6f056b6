/// Waits for changes in a directory tree.
///
/// Uses inotify on Linux. On other systems, and if a machine has run out of watches, ``wait(quiet:most:)`` returns
/// every half second, and the caller must check for changes itself.
package final class FolderWatch {
  private let path: String
  private var descriptor: Int32 = -1
  /// Whether every folder has a watch.
  private var isComplete = false

  private static let interval: Int32 = 500
  /// The maximum depth of watched folders. Symbolic links are not followed, so only a malicious tree is deeper.
  private static let deepest = 64

  /// Starts watching the folder at a path.
  package init(_ path: String) {
    self.path = path
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      watchAll()
    #endif
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Returns once something has changed and nothing more has for `quiet` milliseconds, but at the latest `most`
  /// milliseconds after the first change.
  package func wait(quiet: Int32, most: Int32) {
    guard isComplete else {
      usleep(UInt32(Self.interval) * 1000)
      return watchAll()
    }
    guard isReadable(within: -1) else { return }
    let start = ContinuousClock.now
    repeat { drain() } while start.duration(to: .now) < .milliseconds(Int(most)) && isReadable(within: quiet)
    // Folders may have been created.
    watchAll()
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let result = poll(&entry, 1, milliseconds)
      if result >= 0 || errno != EINTR { return result > 0 }
    }
  }

  /// Discards pending events; only their arrival matters.
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
    /// Watches a folder and its subfolders; a folder that is already watched stays watched. Returns false if the system
    /// has run out of watches or memory.
    private func watch(_ path: String, depth: Int) -> Bool {
      let changes =
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_ONLYDIR
      guard inotify_add_watch(descriptor, path, UInt32(changes)) >= 0 else {
        // A deleted folder is no reason to fall back to polling; running out of watches is.
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
