import SourceFiles

/// A content file as it is published: images are stripped of metadata, other files are unchanged.
struct PublishedCopy: Sendable {
  /// The path of the content file.
  let path: String
  let system: FileSystem

  /// Returns the source for the output: the bytes of an image that contained metadata, otherwise the file itself.
  func source() throws(FileSystemError) -> OutputFolder.Source {
    try strippedBytes().map { .bytes($0) } ?? .copy(of: path)
  }

  /// Returns the published bytes, or `nil` if there is no such file.
  func bytes() throws(FileSystemError) -> [UInt8]? {
    guard let bytes = try system.read(path) else { return nil }
    return PictureMetadata.stripped(bytes) ?? bytes
  }

  /// Returns the bytes of an image without its metadata, or `nil` if the file is not an image or has no metadata.
  ///
  /// Only the first bytes of other files, such as videos and documents, are read.
  func strippedBytes() throws(FileSystemError) -> [UInt8]? {
    guard let start = try system.read(path, prefix: PictureMetadata.requiredPrefixLength) else { throw .missing(path) }
    guard PictureMetadata.mayExist(inFileBeginning: start), let bytes = try system.read(path) else { return nil }
    return PictureMetadata.stripped(bytes)
  }
}
