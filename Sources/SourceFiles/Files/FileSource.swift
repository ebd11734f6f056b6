import Diagnostics

/// The source of content files as a set of functions: the disk, or an in-memory substitute in tests.
package struct FileSource: Sendable {
  /// Returns the entries of the folder at a path, in no particular order.
  package var entries: @Sendable (_ folder: String) throws(FileError) -> [FileEntry]
  /// Returns the bytes of the file at a path; throws if there are more than `limit`.
  package var read: @Sendable (_ path: String, _ limit: Int) throws(FileError) -> [UInt8]
  /// Returns the size of the image at a path; nil if the file is not an image.
  package var imageSize: @Sendable (_ path: String) -> PixelSize?
  /// Returns the path with symbolic links resolved; nil if nothing exists there.
  package var realPath: @Sendable (_ path: String) -> String?

  /// Creates a source from its functions.
  package init(
    entries: @escaping @Sendable (_ folder: String) throws(FileError) -> [FileEntry],
    read: @escaping @Sendable (_ path: String, _ limit: Int) throws(FileError) -> [UInt8],
    imageSize: @escaping @Sendable (_ path: String) -> PixelSize?,
    realPath: @escaping @Sendable (_ path: String) -> String?
  ) {
    self.entries = entries
    self.read = read
    self.imageSize = imageSize
    self.realPath = realPath
  }
}

/// An entry of a folder.
package struct FileEntry: Sendable, Hashable {
  /// The kind of an entry, after resolving symbolic links.
  package enum Kind: Sendable, Hashable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A device, a socket or a pipe.
    case special
    /// A broken symbolic link, or an entry that disappeared while the folder was read.
    case missing
    /// An entry whose name is not UTF-8; its `name` is a lossy conversion.
    case invalidName
  }

  /// The file name, without the folder.
  package var name: String
  /// The kind of the entry.
  package var kind: Kind
  /// Whether the entry is a symbolic link.
  package var isLink: Bool
  /// The file's metadata, used to detect changes.
  package var stamp: FileStamp
  /// Whether this process may read the file.
  package var isReadable = true

  /// Creates an entry of a folder.
  package init(name: String, kind: Kind, isLink: Bool = false, stamp: FileStamp = FileStamp(size: 0)) {
    self.name = name
    self.kind = kind
    self.isLink = isLink
    self.stamp = stamp
  }
}

/// Why a file or folder could not be read.
package enum FileError: Error, Sendable, Hashable {
  /// Nothing exists at the path.
  case missing
  /// The file is larger than the limit.
  case tooLarge(limit: Int)
  /// The system call failed for this reason.
  case failed(Message)
}
