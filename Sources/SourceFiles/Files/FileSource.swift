import Diagnostics

/// Where content comes from, as a set of functions: the disk, or in a test whatever the test says.
package struct FileSource: Sendable {
  /// The entries of the folder at a path, in no order.
  package var entries: @Sendable (_ folder: String) throws(FileFault) -> [FileEntry]
  /// The bytes of the file at a path; a fault where there are more than `limit`.
  package var read: @Sendable (_ path: String, _ limit: Int) throws(FileFault) -> [UInt8]
  /// The size of the image at a path, if it is one.
  package var imageSize: @Sendable (_ path: String) -> PixelSize?
  /// The path without symbolic links, or nil where nothing is.
  package var realPath: @Sendable (_ path: String) -> String?

  /// A source made of its functions.
  package init(
    entries: @escaping @Sendable (_ folder: String) throws(FileFault) -> [FileEntry],
    read: @escaping @Sendable (_ path: String, _ limit: Int) throws(FileFault) -> [UInt8],
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
  /// What an entry is, symbolic links looked through.
  package enum Kind: Sendable, Hashable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A device, a socket, a pipe.
    case special
    /// A symbolic link that leads nowhere.
    case nothing
    /// Anything whose name is not UTF-8; the name of the entry is what could be made of it.
    case misnamed
  }

  /// The name, without its folder.
  package var name: String
  /// What it is.
  package var kind: Kind
  /// Whether it is a symbolic link.
  package var isLink: Bool
  /// What the system says of the file.
  package var stamp: FileStamp
  /// Whether this process may read it.
  package var isReadable = true

  /// An entry of a folder.
  package init(name: String, kind: Kind, isLink: Bool = false, stamp: FileStamp = FileStamp(size: 0)) {
    self.name = name
    self.kind = kind
    self.isLink = isLink
    self.stamp = stamp
  }
}

/// Why a file or folder could not be read.
package enum FileFault: Error, Sendable, Hashable {
  /// There is nothing at the path.
  case missing
  /// The file is larger than may be.
  case tooLarge(limit: Int)
  /// The system refuses, for this reason.
  case failed(Message)
}
