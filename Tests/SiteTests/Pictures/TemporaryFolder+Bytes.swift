import Foundation

extension TemporaryFolder {
  /// Writes a file below the folder.
  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path).appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Returns the contents of a file below the folder, or nil if there is none.
  func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + name).map { Array($0) }
  }

  /// Returns the files below `folder` that contain an ASCII word.
  func files(_ folder: String, containing word: String) -> [String] {
    files(folder).keys.sorted().filter { name in
      (FileManager.default.contents(atPath: "\(path)/\(folder)/\(name)") ?? Data()).range(of: Data(word.utf8)) != nil
    }
  }
}
