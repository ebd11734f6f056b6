import Bytes
import Diagnostics
import Platform

/// A regular file that is open for the duration of a closure.
package struct OpenFile {
  let descriptor: Int32
  let system: FileSystem
  /// The path of the folder; empty if `name` is the whole path.
  private let parent: String
  private let name: String
  /// The size in bytes at the time the file was opened.
  package private(set) var size = 0

  /// The path, for error messages.
  var path: String { parent.isEmpty ? name : parent + "/" + name }

  private init(descriptor: Int32, system: FileSystem, parent: String, name: String) {
    self.descriptor = descriptor
    self.system = system
    self.parent = parent
    self.name = name
  }

  /// Calls `body` with a file opened for reading, then closes it. Returns `nil` if the descriptor is not a regular
  /// file.
  static func read<Value>(
    descriptor: Int32, system: FileSystem, parent: String, name: String,
    _ body: (OpenFile) throws(FileSystemError) -> Value
  ) throws(FileSystemError) -> Value? {
    var file = OpenFile(descriptor: descriptor, system: system, parent: parent, name: name)
    // Errors from closing a file that was only read are harmless.
    defer { _ = system.closeDescriptor(descriptor) }
    var status = stat()
    let result = system.call(.stat) { Int(fstat(descriptor, &status)) }
    guard result >= 0 else { throw FileSystemError(.stat, file.path, result: result) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    file.size = Int(status.st_size)
    return try body(file)
  }

  /// Calls `body` with a newly created file, then closes it.
  static func write(
    descriptor: Int32, system: FileSystem, parent: String, name: String,
    _ body: (OpenFile) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    let file = OpenFile(descriptor: descriptor, system: system, parent: parent, name: name)
    do throws(FileSystemError) {
      try body(file)
    } catch {
      _ = system.closeDescriptor(descriptor)
      throw error
    }
    // Some file systems report a full disk only on close.
    let result = system.closeDescriptor(descriptor)
    guard result >= 0 else { throw FileSystemError(.close, file.path, result: result) }
  }

  /// Writes all of `bytes`.
  func write(_ bytes: UnsafeRawBufferPointer) throws(FileSystemError) {
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let result = put(base + done, bytes.count - done)
      guard result >= 0 else { throw FileSystemError(.write, path, result: result) }
      done += result
    }
  }

  /// Writes all of `bytes`.
  package func write(_ bytes: [UInt8]) throws(FileSystemError) {
    var done = 0
    while done < bytes.count {
      let result = bytes.withUnsafeBytes { bytes in
        bytes.baseAddress.map { put($0 + done, bytes.count - done) } ?? 0
      }
      guard result >= 0 else { throw FileSystemError(.write, path, result: result) }
      done += result
    }
  }

  private func put(_ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    system.call(.write) { writeBytes(descriptor, bytes, count) }
  }

  /// Reads until `buffer` is full or the end of the file is reached. Returns the number of bytes read.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileSystemError) -> Int {
    var count = 0
    while count < buffer.count, let base = buffer.baseAddress {
      let result = system.call(.read) { readBytes(descriptor, base + count, buffer.count - count) }
      guard result >= 0 else { throw FileSystemError(.read, path, result: result) }
      if result == 0 { break }
      count += result
    }
    return count
  }
}

extension OpenFile {
  /// Returns the bytes in a range; fewer if the file ends before it does.
  func bytes(in range: Range<Int>) throws(FileSystemError) -> [UInt8] {
    var failure: FileSystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count, let base = buffer.baseAddress {
        let result = system.call(.read) {
          pread(descriptor, base + count, range.count - count, off_t(range.lowerBound + count))
        }
        if result < 0 { failure = FileSystemError(.read, path, result: result) }
        if result <= 0 { return }
        count += result
      }
    }
    if let failure { throw failure }
    return bytes
  }
}

private func readBytes(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, bytes, count)
}
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { write(file, bytes, count) }
