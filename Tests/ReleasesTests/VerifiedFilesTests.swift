import Bytes
import Foundation
import Site
import SourceFiles
import Testing

@testable import Releases

struct VerifiedFilesTests {
  private let files = [7, 3, 9].map {
    VerifiedFiles.File(
      stamp: FileStamp(size: $0, modificationTime: 10 * $0, statusChangeTime: 20 * $0, inode: $0),
      hash: Hash64(value: UInt64($0)))
  }

  @Test func aFileIsKnownByItsWholeStamp() throws {
    let path = try ReleaseFolderTests.Folder()
    let folder = try OpenFolder(path.path, system: FileSystem())
    VerifiedFiles.write(files, to: folder, as: "verified")
    let verified = VerifiedFiles("verified", in: folder)
    for file in files {
      #expect(verified.hash(of: file.stamp) == file.hash)
      for part in [\FileStamp.size, \.modificationTime, \.statusChangeTime, \.inode] {
        var other = file.stamp
        other[keyPath: part] += 1
        #expect(verified.hash(of: other) == nil)
      }
    }
  }

  @Test func whatIsCutOffOrChangedIsNotUsed() throws {
    let path = try ReleaseFolderTests.Folder()
    let folder = try OpenFolder(path.path, system: FileSystem())
    VerifiedFiles.write(files, to: folder, as: "verified")
    let whole = try #require(FileManager.default.contents(atPath: path.path + "/verified"))
    for length in 0..<whole.count {
      var changed = whole
      changed[length] ^= 1
      for bytes in [whole.prefix(length), changed] {
        try bytes.write(to: URL(filePath: path.path + "/verified"))
        let verified = VerifiedFiles("verified", in: folder)
        #expect(files.allSatisfy { verified.hash(of: $0.stamp) == nil }, "\(length)")
      }
    }
  }
}
