extension FileSource {
  /// Returns a source that overlays `files`, by path, as if they were already on disk.
  package func adding(_ files: [String: [UInt8]]) -> FileSource {
    // The added entries of each folder: files, and the folders that lead to them.
    var added: [String: [String: FileEntry]] = [:]
    for (path, bytes) in files {
      var (parent, name) = Self.split(path)
      added[parent, default: [:]][name] = FileEntry(name: name, kind: .file, stamp: FileStamp(size: bytes.count))
      while !parent.isEmpty, parent != "/" {
        let folder = parent
        (parent, name) = Self.split(folder)
        if added[parent]?[name] == nil { added[parent, default: [:]][name] = FileEntry(name: name, kind: .folder) }
      }
    }
    let entries = added
    let disk = self
    return FileSource(
      entries: { folder throws(FileError) in
        let more = entries[folder == "." ? "" : folder] ?? [:]
        var found: [FileEntry] = []
        do throws(FileError) {
          found = try disk.entries(folder)
        } catch {
          if more.isEmpty || error != .missing { throw error }
        }
        if more.isEmpty { return found }
        let names = Set(found.map(\.name))
        return found + more.values.filter { !names.contains($0.name) }
      },
      read: { path, limit throws(FileError) in
        guard let bytes = files[path] else { return try disk.read(path, limit) }
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        return bytes
      },
      imageSize: { path in files[path].map { ImageSize.read(bytes: $0) } ?? disk.imageSize(path) },
      realPath: { disk.realPath($0) })
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}
