import Diagnostics
import Platform

extension OpenFolder {
  /// Waits until no other process holds the folder, and holds it until it is closed; `wait` is called once if one does.
  package func lock(wait: () -> Void) throws(FileSystemError) {
    let first = system.call(.lock) { Int(flock(descriptor, LOCK_EX | LOCK_NB)) }
    if first >= 0 { return }
    guard -first == EWOULDBLOCK else { throw FileSystemError(.lock, path, result: first) }
    wait()
    let second = system.call(.lock) { Int(flock(descriptor, LOCK_EX)) }
    guard second >= 0 else { throw FileSystemError(.lock, path, result: second) }
  }
}
