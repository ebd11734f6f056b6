import Bytes
import Platform
import Site
import SourceFiles

/// A record of file stamps and content hashes. A file whose stamp is unchanged need not be read again.
///
/// The record is not served to readers, contains no paths, and may be deleted; the next publication then reads every
/// file.
struct VerifiedFiles: Sendable {
  /// A file whose hash is known.
  struct File: Sendable {
    var stamp: FileStamp
    let hash: Hash64
  }

  /// The files, sorted by inode number.
  private let files: [File]

  private static let header = Array("xinglin-verified 1\n".utf8)
  private static let stride = MemoryLayout<File>.stride

  /// Creates an empty record.
  init() { files = [] }

  /// Reads the record `name`, or creates an empty one if it is missing or damaged.
  init(_ name: String, in folder: OpenFolder) {
    let bytes = try? folder.withFile(name) { file throws(FileSystemError) in try file.bytes() }
    files = bytes.flatMap(Self.files) ?? []
  }

  /// Returns the hash of the file with `stamp`, or nil if it has changed since it was recorded.
  func hash(of stamp: FileStamp) -> Hash64? {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].stamp.inode < stamp.inode { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].stamp == stamp ? files[low].hash : nil
  }

  /// Writes a record. Failures are ignored, since they only make the next publication slower.
  static func write(_ files: [File], to folder: OpenFolder, as name: String) {
    let records = files.sorted { $0.stamp.inode < $1.stamp.inode }.withUnsafeBytes { Array($0) }
    let part = name + ".new"
    do throws(FileSystemError) {
      try folder.removeAll(part)
      try folder.create(part) { file throws(FileSystemError) in
        try file.write(header)
        try file.write(records)
        try file.write(withUnsafeBytes(of: Hash64(records).value.littleEndian) { Array($0) })
      }
      if try folder.move(part, to: folder, as: name) == .done { return }
    } catch {}
    _ = try? folder.removeAll(part)
    _ = try? folder.removeAll(name)
  }

  /// Parses a record, or returns nil if it is truncated or damaged.
  private static func files(_ bytes: [UInt8]) -> [File]? {
    let size = bytes.count - header.count - MemoryLayout<UInt64>.size
    guard size >= 0, size % stride == 0, bytes.starts(with: header) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      let records = UnsafeRawBufferPointer(rebasing: bytes[header.count..<header.count + size])
      let check = bytes.loadUnaligned(fromByteOffset: header.count + size, as: UInt64.self)
      guard Hash64(records).value == UInt64(littleEndian: check) else { return nil }
      return [File](unsafeUninitializedCapacity: size / stride) { files, count in
        UnsafeMutableRawBufferPointer(files).copyMemory(from: records)
        count = size / stride
      }
    }
  }
}

extension OpenFolder {
  /// Returns whether the regular file at `path`, whose current stamp is given, matches `entry`. It is read only if its
  /// hash is not known.
  func hasFile(
    matching entry: OutputList.Entry, at path: String, stamp: FileStamp, verified verifiedFiles: VerifiedFiles
  ) throws(FileSystemError) -> Bool {
    guard stamp.size == entry.size else { return false }
    if let hash = verifiedFiles.hash(of: stamp) { return hash == entry.hash }
    return try hasFile(matching: entry, at: path)
  }
}
