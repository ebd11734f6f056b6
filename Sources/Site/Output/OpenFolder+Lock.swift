import Diagnostics
import Platform

extension OpenFolder {
  /// Locks the folder against other processes until it is closed. If another process holds the lock, calls `wait` once
  /// and blocks.
  package func lock(wait: () -> Void) throws(FileSystemError) {
    let first = system.call(.lock) { Int(flock(descriptor, LOCK_EX | LOCK_NB)) }
    if first >= 0 { return }
    guard -first == EWOULDBLOCK else { throw FileSystemError(.lock, path, result: first) }
    wait()
    let second = system.call(.lock) { Int(flock(descriptor, LOCK_EX)) }
    guard second >= 0 else { throw FileSystemError(.lock, path, result: second) }
  }
}
