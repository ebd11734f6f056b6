import SourceFiles

/// A file of the content as readers get it: a picture without its metadata, everything else as it is.
struct PublishedCopy: Sendable {
  /// The path of the file of the content.
  let path: String
  let system: FileSystem

  /// What the output is to hold: bytes of a picture that held metadata, else the file itself.
  func source() throws(FileSystemError) -> OutputFolder.Source {
    try strippedBytes().map { .bytes($0) } ?? .copy(of: path)
  }

  /// The bytes that readers get; nil where there is no such file.
  func bytes() throws(FileSystemError) -> [UInt8]? {
    guard let bytes = try system.read(path) else { return nil }
    return PictureMetadata.stripped(bytes) ?? bytes
  }

  /// The bytes of a picture without its metadata; nil where the file is no picture, or holds none.
  ///
  /// Of films and documents only the first bytes are read.
  func strippedBytes() throws(FileSystemError) -> [UInt8]? {
    guard let start = try system.read(path, prefix: PictureMetadata.prefix) else { throw .missing(path) }
    guard PictureMetadata.mayStand(inFileBeginning: start), let bytes = try system.read(path) else { return nil }
    return PictureMetadata.stripped(bytes)
  }
}
