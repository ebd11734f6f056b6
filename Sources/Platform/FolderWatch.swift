/// Waits for changes in a directory tree.
///
/// Uses inotify on Linux. On other systems, and if a machine has run out of watches, ``wait(debounce:maximum:)``
/// returns every half second, and the caller must check for changes itself.
package final class FolderWatch {
  private let path: String
  private var descriptor: Int32 = -1
  /// Whether every folder has a watch.
  private var isComplete = false
  /// The relative paths of watched folders by watch descriptor.
  private var folders: [Int32: String] = [:]

  private static let interval: Int32 = 500
  /// The maximum depth of watched folders. Symbolic links are not followed, so only a malicious tree is deeper.
  private static let maximumDepth = 64

  /// Starts watching the folder at a path.
  package init(_ path: String) {
    self.path = path
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      watchAll()
    #endif
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Waits for a change and returns all changes, after `debounce` milliseconds without another or at most `maximum`
  /// milliseconds.
  @discardableResult
  package func wait(debounce: Int32, maximum: Int32) -> FolderChanges {
    guard isComplete else {
      usleep(UInt32(Self.interval) * 1000)
      watchAll()
      return .unknown
    }
    var changes = FolderChanges()
    guard signal.isRaised(within: -1) else { return changes }
    let start = ContinuousClock.now
    repeat {
      drain(&changes)
    } while start.duration(to: .now) < .milliseconds(Int(maximum)) && signal.isRaised(within: debounce)
    if changes.includesFolderChanges { watchAll() }
    return changes
  }

  /// Reports between two waits whether something has changed. Valid on any thread while the watch exists.
  package struct Signal: Sendable {
    fileprivate let descriptor: Int32

    /// Returns whether something has changed since the last wait, or does within some milliseconds. The next wait
    /// returns it as well.
    package func isRaised(within milliseconds: Int32) -> Bool {
      // poll(2) ignores a negative descriptor, but waits.
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while true {
        let result = poll(&entry, 1, milliseconds)
        if result >= 0 || errno != EINTR { return result > 0 }
      }
    }
  }

  /// The signal of this watch; never raised if changes are polled for.
  package var signal: Signal { Signal(descriptor: isComplete ? descriptor : -1) }

  /// Reads the pending events into `changes`.
  private func drain(_ changes: inout FolderChanges) {
    #if os(Linux)
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
        while true {
          let count = read(descriptor, buffer.baseAddress, buffer.count)
          guard count > 0 else { return }
          decode(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: &changes)
        }
      }
    #endif
  }

  private func watchAll() {
    #if os(Linux)
      isComplete = descriptor >= 0 && watch("", depth: 0)
    #endif
  }

  #if os(Linux)
    /// Decodes events into `changes`. Source: inotify(7).
    private func decode(_ events: UnsafeRawBufferPointer, into changes: inout FolderChanges) {
      let size = MemoryLayout<inotify_event>.size
      var start = 0
      while start + size <= events.count {
        let event = events.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        start += size + Int(event.len)
        if event.mask & UInt32(IN_IGNORED) != 0 {
          // The folder was removed, which its parent reports as well.
          folders[event.wd] = nil
        } else if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
          changes = .unknown
        } else if let folder = folders[event.wd] {
          changes.insert(folder, isFolder: event.mask & (UInt32(IN_ISDIR) | UInt32(IN_DELETE_SELF)) != 0)
        } else {
          changes = .unknown
        }
      }
    }

    /// Watches a folder and its subfolders; a folder that is already watched stays watched. Returns false if the system
    /// has run out of watches or memory.
    private func watch(_ relative: String, depth: Int) -> Bool {
      let changes =
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_ONLYDIR
      let path = relative.isEmpty ? path : path + "/" + relative
      let number = inotify_add_watch(descriptor, path, UInt32(changes))
      guard number >= 0 else {
        // A deleted folder is no reason to fall back to polling; running out of watches is.
        return errno != ENOSPC && errno != ENOMEM
      }
      folders[number] = relative
      guard depth < Self.maximumDepth, let folder = opendir(path) else { return true }
      defer { closedir(folder) }
      while let entry = readdir(folder) {
        guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN) else { continue }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          bytes.bindMemory(to: CChar.self).baseAddress.map { String(cString: $0) } ?? ""
        }
        if name.hasPrefix(".") { continue }
        if !watch(relative.isEmpty ? name : relative + "/" + name, depth: depth + 1) { return false }
      }
      return true
    }
  #endif
}
