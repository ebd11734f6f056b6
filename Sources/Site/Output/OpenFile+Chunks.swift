import Bytes
import Platform

/// Chunked access to whole files, so that a multi-gigabyte video needs no more memory than an image.
extension OpenFile {
  /// The size of a chunk in bytes.
  static let chunkSize = 256 << 10

  /// Calls `body` with the bytes from the current offset, a chunk at a time, until it returns `false`.
  func forEachChunk(
    of size: Int = chunkSize, _ body: (UnsafeRawBufferPointer) throws(FileSystemError) -> Bool
  ) throws(FileSystemError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(size, self.size + 1), alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      guard count > 0, try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])), count == buffer.count else {
        return
      }
    }
  }

  /// Returns the first `prefix` bytes, or all bytes if there are fewer.
  package func bytes(prefix: Int = .max) throws(FileSystemError) -> [UInt8] {
    var failure: FileSystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: min(size, prefix)) { buffer, count in
      do throws(FileSystemError) {
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Returns the hash of the file's contents.
  package func hash() throws(FileSystemError) -> Hash64 {
    var stream = Hash64.Stream()
    try forEachChunk { chunk throws(FileSystemError) in
      stream.append(chunk)
      return true
    }
    return stream.hash
  }

  /// Returns whether the contents of the file equal `bytes`.
  func contentsEqual(_ bytes: [UInt8]) throws(FileSystemError) -> Bool {
    guard size == bytes.count else { return false }
    var offset = 0
    var isSame = true
    try forEachChunk { chunk throws(FileSystemError) in
      isSame = bytes.withUnsafeBytes { Self.isSame(chunk, $0.dropFirst(offset).prefix(chunk.count)) }
      offset += chunk.count
      return isSame
    }
    return isSame && offset == bytes.count
  }

  /// Returns the hash of the contents if another file has the same contents; otherwise `nil`.
  package func hash(ifEqualTo other: OpenFile) throws(FileSystemError) -> Hash64? {
    guard size == other.size else { return nil }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(Self.chunkSize, size + 1), alignment: 16)
    defer { buffer.deallocate() }
    var stream = Hash64.Stream()
    var isSame = true
    try forEachChunk { chunk throws(FileSystemError) in
      let count = try other.read(into: buffer)
      isSame = Self.isSame(chunk, UnsafeRawBufferPointer(buffer)[..<count])
      stream.append(chunk)
      return isSame
    }
    return isSame ? stream.hash : nil
  }

  /// Copies all bytes to a new file and returns their hash and count.
  package func copy(to target: OpenFile) throws(FileSystemError) -> (hash: Hash64, size: Int) {
    var stream = Hash64.Stream()
    var size = 0
    try forEachChunk { chunk throws(FileSystemError) in
      try target.write(chunk)
      stream.append(chunk)
      size += chunk.count
      return true
    }
    return (stream.hash, size)
  }

  private static func isSame(_ chunk: UnsafeRawBufferPointer, _ other: Slice<UnsafeRawBufferPointer>) -> Bool {
    let other = UnsafeRawBufferPointer(rebasing: other)
    guard chunk.count == other.count, let first = chunk.baseAddress, let second = other.baseAddress else {
      return false
    }
    return memcmp(first, second, chunk.count) == 0
  }
}
