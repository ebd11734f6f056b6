import Bytes
import Platform
import Site
import SourceFiles

/// The stamps of files whose bytes were read or written, with the hashes of these: a file that still has its stamp is not read again.
///
/// It stands where readers get nothing from, holds no paths, and may be deleted: the next publication then reads every file.
struct VerifiedFiles: Sendable {
  /// A file whose bytes are known.
  struct File: Sendable {
    var stamp: FileStamp
    let hash: Hash64
  }

  /// The files in the order of their numbers.
  private let files: [File]

  private static let header = Array("xinglin-verified 1\n".utf8)
  private static let stride = MemoryLayout<File>.stride

  /// Nothing is known.
  init() { files = [] }

  /// Reads the record at a name; it is empty where there is none, or it is damaged.
  init(_ name: String, in folder: OpenFolder) {
    let bytes = try? folder.withFile(name) { file throws(FileSystemError) in try file.bytes() }
    files = bytes.flatMap(Self.files) ?? []
  }

  /// The hash of the bytes of a file with a stamp; nil where it was not read since it changed.
  func hash(of stamp: FileStamp) -> Hash64? {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].stamp.number < stamp.number { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].stamp == stamp ? files[low].hash : nil
  }

  /// Writes the record of files. Where the system refuses, the next publication takes longer, and that is all.
  static func write(_ files: [File], to folder: OpenFolder, as name: String) {
    let records = files.sorted { $0.stamp.number < $1.stamp.number }.withUnsafeBytes { Array($0) }
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

  /// The files in the bytes of a record; nil where it was cut off or changed.
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
  /// Returns whether the regular file at a path, whose stamp was just taken, holds what was recorded of it; it is read only where its
  /// bytes are not known.
  func holds(
    _ entry: OutputList.Entry, at path: String, _ stamp: FileStamp, _ known: VerifiedFiles
  ) throws(FileSystemError) -> Bool {
    guard stamp.size == entry.size else { return false }
    if let hash = known.hash(of: stamp) { return hash == entry.hash }
    return try holds(entry, at: path)
  }
}
